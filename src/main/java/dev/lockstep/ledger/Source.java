package dev.lockstep.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a claim comes from. */
public sealed interface Source {

  /** The way a chapter writes it. */
  String words();

  /** Reads what {@link #words()} writes; empty if it is written otherwise. */
  static Optional<Source> parse(String words) {
    return Place.parse(words).or(() -> Implied.parse(words));
  }

  /**
   * A place in a document.
   *
   * @param document its name, {@code D0} to {@code D4}
   * @param section the section, as we name it
   * @param from the first line
   * @param to the last line
   */
  record Place(String document, String section, int from, int to) implements Source {

    private static final Pattern WORDS =
        Pattern.compile("(D[0-4]) “([^“”]+)” l\\.(\\d{1,5})(?:–(\\d{1,5}))?");

    @Override
    public String words() {
      String lines = from == to ? "l." + from : "l." + from + "–" + to;
      return document + " “" + section + "” " + lines;
    }

    private static Optional<Source> parse(String words) {
      Matcher match = WORDS.matcher(words);
      if (!match.matches()) {
        return Optional.empty();
      }
      int from = Integer.parseInt(match.group(3));
      int to = Optional.ofNullable(match.group(4)).map(Integer::parseInt).orElse(from);
      return Optional.<Source>of(new Place(match.group(1), match.group(2), from, to))
          .filter(place -> from <= to);
    }
  }

  /**
   * No document says it, but something else implies it.
   *
   * @param by what does: the id of a claim, or a remark in brackets
   */
  record Implied(String by) implements Source {

    private static final Pattern WORDS = Pattern.compile("implied (by [A-Z]+-\\d\\d|\\([^()]+\\))");

    @Override
    public String words() {
      return "implied " + by;
    }

    private static Optional<Source> parse(String words) {
      Matcher match = WORDS.matcher(words);
      return match.matches() ? Optional.of(new Implied(match.group(1))) : Optional.empty();
    }
  }
}
