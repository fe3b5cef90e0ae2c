package dev.lockstep.ledger;

import dev.lockstep.ledger.Translation.ChapterText;
import dev.lockstep.ledger.Translation.ClaimText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the translation of one chapter, line by line, and holds it against the chapter. */
final class TranslationReader {

  private static final String CLAIM = "- **断言：** ";
  private static final String WHY = "- **理由：** ";

  private final Chapter chapter;
  private final Errors errors;
  private final Map<String, Claim> expected;
  private final StringBuilder introduction = new StringBuilder();
  private final Map<String, ClaimText> claims = new LinkedHashMap<>();
  private String title = "";
  private Optional<String> id = Optional.empty();
  private int place;

  private TranslationReader(Chapter chapter, Errors errors) {
    this.chapter = chapter;
    this.errors = errors;
    this.expected =
        chapter.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
  }

  /** Reads the file; what is wrong with it is added to the errors. */
  static TranslationReader read(Path file, Chapter chapter, List<String> allErrors) {
    Errors errors = new Errors(file, allErrors);
    TranslationReader reader = new TranslationReader(chapter, errors);
    List<String> lines = errors.lines("the file is missing; every chapter has a translation");
    for (int i = 0; i < lines.size(); i++) {
      reader.read(lines.get(i).strip(), i + 1);
    }
    if (!lines.isEmpty()) {
      reader.checkComplete(lines.size());
    }
    return reader;
  }

  ChapterText chapter() {
    return new ChapterText(title, introduction.toString().strip());
  }

  Map<String, ClaimText> claims() {
    return new HashMap<>(claims);
  }

  private void read(String text, int line) {
    if (line == 1) {
      readTitle(text);
    } else if (text.startsWith("## ")) {
      startClaim(text.substring(3), line);
    } else if (id.isEmpty()) {
      introduction.append(text).append('\n');
    } else if (!text.isEmpty()) {
      readField(id.get(), text, line);
    }
  }

  private void readTitle(String text) {
    String start = "# " + chapter.prefix() + "：";
    if (!text.startsWith(start) || text.length() == start.length()) {
      errors.at(1, "expected is the chapter's title, “" + start + "…”");
      return;
    }
    title = text.substring(start.length());
  }

  private void startClaim(String heading, int line) {
    id = Optional.of(heading);
    if (!expected.containsKey(heading)) {
      errors.at(line, "“" + heading + "” is no claim of " + chapter.file().getFileName());
      return;
    }
    int here = chapter.claims().indexOf(expected.get(heading));
    if (here < place) {
      errors.at(line, heading + " is out of order; expected is the order of the English chapter");
    }
    place = here + 1;
  }

  private void readField(String of, String text, int line) {
    Optional<ClaimText> known = Optional.ofNullable(claims.get(of));
    if (text.startsWith(CLAIM) && known.isEmpty()) {
      claims.put(of, new ClaimText(text.substring(CLAIM.length()), Optional.empty()));
    } else if (text.startsWith(WHY) && known.filter(claim -> claim.why().isEmpty()).isPresent()) {
      String why = text.substring(WHY.length());
      claims.put(of, new ClaimText(known.get().text(), Optional.of(why)));
      checkWhyIsAsked(of, line);
    } else {
      errors.at(line, "expected is one “" + CLAIM + "…”, then at most one “" + WHY + "…”");
    }
  }

  private void checkWhyIsAsked(String of, int line) {
    if (Optional.ofNullable(expected.get(of)).filter(claim -> claim.why().isEmpty()).isPresent()) {
      errors.at(line, of + " has a reason that the English chapter does not have");
    }
  }

  private void checkComplete(int lastLine) {
    if (chapter().introduction().isEmpty()) {
      errors.at(1, "the introduction is missing; expected is prose between title and first claim");
    }
    for (Claim claim : chapter.claims()) {
      Optional<ClaimText> text = Optional.ofNullable(claims.get(claim.id()));
      if (text.isEmpty()) {
        errors.at(lastLine, claim.id() + " has no translation");
      } else if (claim.why().isPresent() && text.get().why().isEmpty()) {
        errors.at(lastLine, claim.id() + " has no reason, but the English chapter has one");
      }
    }
  }
}
