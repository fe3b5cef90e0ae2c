package dev.lockstep.grade.rubric;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A value in a file of YAML, or of JSON, which is YAML, too; and the line that it stands in, which
 * Jackson's own trees forget.
 */
final class Value {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path file;
  private final int line;
  private final Object content;

  private Value(Path file, int line, Object content) {
    this.file = file;
    this.line = line;
    this.content = content;
  }

  /** Reads a file, whose top has to be a map. */
  static Value read(Path file) throws RubricException {
    try {
      return read(file, Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new RubricException(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new RubricException(file + ": the file is no text in UTF-8");
    } catch (IOException e) {
      throw new RubricException(file + ": the file cannot be read: " + e.getMessage());
    }
  }

  /** Reads the words of a file. */
  static Value read(Path file, String words) throws RubricException {
    try (JsonParser parser = YAML.createParser(words)) {
      if (parser.nextToken() == null) {
        throw new RubricException(file + ": the file is empty; expected are lines such as LOCK: 2");
      }
      return value(file, parser);
    } catch (JacksonException e) {
      throw new RubricException(
          file + ":" + line(e, words) + ": this is neither YAML nor JSON: " + problem(e));
    }
  }

  private static int line(JacksonException e, String words) {
    if (isTab(e)) { // the reader has looked further before it says so
      return 1 + words.lines().takeWhile(line -> !line.matches(" *\t.*")).toList().size();
    }
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private static boolean isTab(JacksonException e) {
    return e.getOriginalMessage().contains("TAB");
  }

  /** The reader says what it was doing and where, then what is wrong, then shows the line. */
  private static String problem(JacksonException e) {
    if (isTab(e)) {
      return "indent with spaces, not with tabs";
    }
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .reduce((first, second) -> second.startsWith("in ") ? first : second)
        .orElse("");
  }

  private static Value value(Path file, JsonParser parser) throws RubricException {
    int line = parser.currentTokenLocation().getLineNr();
    Object content =
        switch (parser.currentToken()) {
          case START_OBJECT -> map(file, parser);
          case START_ARRAY -> list(file, parser);
          case VALUE_NULL -> "";
          default -> parser.getString();
        };
    return new Value(file, line, content);
  }

  private static Map<String, Value> map(Path file, JsonParser parser) throws RubricException {
    Map<String, Value> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      Value value = value(file, parser);
      if (map.put(name, new Value(file, line, value.content)) != null) {
        throw new RubricException(file + ":" + line + ": " + name + " is there twice; keep one");
      }
    }
    return map;
  }

  private static List<Value> list(Path file, JsonParser parser) throws RubricException {
    List<Value> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(file, parser));
    }
    return list;
  }

  /** That each name is one of a submission. */
  static void requireKnown(Map<String, Value> byName, Collection<String> submissions)
      throws RubricException {
    for (Map.Entry<String, Value> one : byName.entrySet()) {
      if (!submissions.contains(one.getKey())) {
        throw one.getValue()
            .wrong(
                "no submission is called “%s”; there are %s"
                    .formatted(one.getKey(), String.join(", ", submissions)));
      }
    }
  }

  /** Says what is wrong here, and what to do. */
  RubricException wrong(String what) {
    return new RubricException(file + ":" + line + ": " + what);
  }

  /** A map with no other names than these. */
  Map<String, Value> fields(Set<String> names) throws RubricException {
    Map<String, Value> fields = map();
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      if (!names.contains(field.getKey())) {
        throw field
            .getValue()
            .wrong(
                "“%s” is unknown here; known are %s"
                    .formatted(
                        field.getKey(), String.join(", ", names.stream().sorted().toList())));
      }
    }
    return fields;
  }

  /** A map. */
  Map<String, Value> map() throws RubricException {
    if (content instanceof Map<?, ?> map) {
      Map<String, Value> values = new LinkedHashMap<>();
      map.forEach((name, value) -> values.put((String) name, (Value) value));
      return values;
    }
    throw wrong("expected are lines of the form “name: value”");
  }

  /** A list, or one value, which stands for a list of one. */
  List<Value> list() throws RubricException {
    if (content instanceof List<?> list) {
      return list.stream().map(Value.class::cast).toList();
    }
    if (content instanceof Map) {
      throw wrong("expected is a list, such as [lock, queue]");
    }
    return List.of(this);
  }

  String text() throws RubricException {
    if (content instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw wrong("expected is a word or a text");
  }

  /** A number that is not negative. */
  BigDecimal number() throws RubricException {
    Optional<BigDecimal> number = parsed();
    if (number.isEmpty() || number.get().signum() < 0 || number.get().precision() > 12) {
      throw wrong(shown() + " is no number of points; expected is one such as 2 or 0.5");
    }
    return number.get();
  }

  private Optional<BigDecimal> parsed() {
    try {
      return content instanceof String text ? Optional.of(new BigDecimal(text)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String shown() {
    return switch (content) {
      case Map<?, ?> map -> "a map";
      case List<?> list -> "a list";
      default -> "“" + content + "”";
    };
  }

  /** A number from 0 to 100. */
  BigDecimal percent() throws RubricException {
    BigDecimal percent = number();
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw wrong(content + " is more than 100 per cent");
    }
    return percent;
  }

  /** A time with its time zone's offset, for a deadline without one means another hour to many. */
  Instant time() throws RubricException {
    try {
      return OffsetDateTime.parse(text()).toInstant();
    } catch (DateTimeException e) {
      throw wrong(shown() + " is no time; expected is one such as 2026-12-01T23:59:00+01:00");
    }
  }
}
