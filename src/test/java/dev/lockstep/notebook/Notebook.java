package dev.lockstep.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notebook as it lies in a file.
 *
 * @param name the file's name without its ending
 * @param json what stands in it
 */
record Notebook(String name, JsonNode json) {

  static final Path FOLDER = Path.of("notebooks");

  private static final Pattern SHOWN = Pattern.compile("\\b(?:trial|claim)\\(([^)]*)\\)");
  private static final Pattern TRIED = Pattern.compile("\\btrial\\(([^)]*)\\)");
  private static final Pattern ID = Pattern.compile("\"([A-Z]+-\\d\\d)\"");
  private static final Pattern MENTIONED = Pattern.compile("\\b([A-Z]{2,5}-\\d\\d)\\b");
  private static final Pattern SHOWS = Pattern.compile("(?m)^\\s*// shows: (.+)$");
  private static final Pattern FAILS = Pattern.compile("(?m)^\\s*// fails: (.+)$");

  /** The files of all notebooks, in reading order. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  static Notebook read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".ipynb", "");
    return new Notebook(name, JsonMapper.shared().readTree(Files.readString(file)));
  }

  /** All cells, numbered from 1. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    json.path("cells").forEach(cell -> cells.add(new Cell(cells.size() + 1, cell)));
    return cells;
  }

  /** The claims that its cells show. */
  Set<String> shown() {
    return cells().stream()
        .filter(Cell::isCode)
        .flatMap(cell -> ids(SHOWN, cell.source()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The ids in it, in text or code, that nothing is known by; each with its cell. */
  List<String> unknown(Predicate<String> known) {
    List<String> unknown = new ArrayList<>();
    for (Cell cell : cells()) {
      all(MENTIONED, cell.source()).stream()
          .filter(id -> !known.test(id))
          .forEach(id -> unknown.add(name + ", cell " + cell.number() + ": " + id));
    }
    return unknown;
  }

  /** The ids that are handed to such calls. */
  private static List<String> ids(Pattern call, String source) {
    return all(call, source).stream().flatMap(words -> all(ID, words).stream()).toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /**
   * A cell.
   *
   * @param number its place in the notebook, from 1
   * @param json what stands in it
   */
  record Cell(int number, JsonNode json) {

    boolean isCode() {
      return json.path("cell_type").asString().equals("code");
    }

    String source() {
      return text(json.path("source"));
    }

    /** The claims that are put on trial here; each of them has to come out as proved. */
    List<String> tried() {
      return ids(TRIED, source());
    }

    /** What has to be seen. */
    List<String> promises() {
      return all(SHOWS, source()).stream().map(String::strip).toList();
    }

    /** How the cell has to fail, if it has to. */
    List<String> promisedErrors() {
      return all(FAILS, source()).stream().map(String::strip).toList();
    }

    /** What was printed, and the texts of what was shown. */
    String seen() {
      return outputs()
          .map(output -> text(output.path("text")) + text(output.at("/data/text~1plain")))
          .collect(Collectors.joining("\n"));
    }

    /** What the reader saw of errors. */
    List<String> errors() {
      return outputs()
          .filter(output -> output.path("output_type").asString().equals("error"))
          .map(output -> lines(output.path("traceback")))
          .toList();
    }

    private Stream<JsonNode> outputs() {
      return elements(json.path("outputs"));
    }

    /** How long it ran. */
    Duration duration() {
      JsonNode times = json.path("metadata").path("execution");
      return Duration.between(
          OffsetDateTime.parse(times.path("iopub.execute_input").asString()),
          OffsetDateTime.parse(times.path("shell.execute_reply").asString()));
    }

    private static String text(JsonNode lines) {
      return lines.isArray()
          ? elements(lines).map(JsonNode::asString).collect(Collectors.joining())
          : lines.asString("");
    }

    private static String lines(JsonNode lines) {
      return elements(lines).map(JsonNode::asString).collect(Collectors.joining("\n"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false);
    }
  }
}
