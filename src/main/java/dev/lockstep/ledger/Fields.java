package dev.lockstep.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/** The list under the id of a claim: its fields in their order, one a line. */
final class Fields {

  /** The fields in their order. */
  enum Name {
    CLAIM("Claim"),
    SOURCE("Source"),
    VERDICT("Verdict"),
    WHY("Why"),
    WITNESSES("Witnesses");

    private final String word;

    Name(String word) {
      this.word = word;
    }

    static Optional<Name> of(String word) {
      return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }
  }

  /** What a field says, and on which line. */
  record Field(String value, int line) {}

  private static final Pattern FIELD = Pattern.compile("- \\*\\*([^*:]+):\\*\\*(?: (.*))?");
  private static final String NAMES =
      Arrays.stream(Name.values()).map(name -> name.word).collect(Collectors.joining(", "));

  private final Map<Name, Field> fields = new EnumMap<>(Name.class);
  private final Errors errors;
  private int place;

  private Fields(Errors errors) {
    this.errors = errors;
  }

  /** Reads the list of the claim that starts on this line. */
  static Fields read(BulletList list, int claimLine, List<String> lines, Errors errors) {
    Fields fields = new Fields(errors);
    for (Node item : ChapterReader.children(list)) {
      int line = ChapterReader.line(item);
      if (item.getSourceSpans().size() > 1) {
        errors.at(line, "the field goes on in the next line; expected is one line");
      }
      fields.add(lines.get(line - 1), line);
    }
    fields.checkComplete(claimLine);
    return fields;
  }

  /** The field of this name, if it is there. */
  Optional<Field> get(Name name) {
    return Optional.ofNullable(fields.get(name));
  }

  private void add(String text, int line) {
    Matcher match = FIELD.matcher(text.strip());
    if (!match.matches()) {
      errors.at(line, "no field; expected is - **Name:** and its text, names are " + NAMES);
      return;
    }
    String value = match.group(2) == null ? "" : match.group(2).strip();
    Name.of(match.group(1))
        .ifPresentOrElse(
            name -> add(name, new Field(value, line)),
            () -> errors.at(line, "unknown field " + match.group(1) + "; expected are " + NAMES));
  }

  private void add(Name name, Field field) {
    if (fields.putIfAbsent(name, field) != null) {
      errors.at(field.line(), "a second " + name.word + "; expected is one");
    } else if (name.ordinal() < place) {
      errors.at(field.line(), name.word + " is out of order; expected is the order " + NAMES);
    }
    if (field.value().isEmpty()) {
      errors.at(field.line(), name.word + " is empty");
    }
    place = name.ordinal();
  }

  private void checkComplete(int claimLine) {
    for (Name name : Name.values()) {
      if (name != Name.WHY && !fields.containsKey(name)) {
        errors.at(claimLine, "the claim has no " + name.word + "; expected are " + NAMES);
      }
    }
  }
}
