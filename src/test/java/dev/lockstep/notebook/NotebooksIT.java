package dev.lockstep.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every notebook is executed from top to bottom in the Jupyter of this machine, on our kernel.
 *
 * <p>What a cell promises stands in it: each {@code trial("ID")} promises {@code ID proved}, a line
 * {@code // shows: text} promises a text, and {@code // fails: text} an error.
 */
class NotebooksIT {

  private static final Path PAGES = Path.of("target", "spec", "notebooks");

  private static final Map<String, Map<String, Double>> TIMES = new TreeMap<>();

  private static Optional<Jupyter> jupyter = Optional.empty();

  @BeforeAll
  static void find() throws IOException {
    jupyter = Jupyter.onPath();
  }

  @Test
  void ciHasJupyter() {
    assertThat(!Jupyter.isCi() || jupyter.isPresent()).as("CI has %s", Jupyter.MISSING).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> keepsItsPromises() throws IOException {
    return Notebook.files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> execute(file)));
  }

  private static void execute(Path file) throws IOException, InterruptedException {
    assumeTrue(jupyter.isPresent(), Jupyter.MISSING);
    Notebook executed = jupyter.orElseThrow().execute(file);
    note(executed);
    Promises promises = Promises.of(executed);
    assertThat(promises.broken()).as("what went wrong in %s", file).isEmpty();
    assumeTrue(promises.open().isEmpty(), () -> String.join("; ", promises.open()));
  }

  private static void note(Notebook executed) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    executed.cells().stream()
        .filter(Notebook.Cell::isCode)
        .forEach(cell -> seconds.put("cell " + cell.number(), seconds(cell.duration())));
    TIMES.put(executed.name(), seconds);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  @AfterAll
  static void report() throws IOException, InterruptedException {
    if (jupyter.isEmpty()) {
      System.out.println("Missing: " + Jupyter.MISSING);
      return;
    }
    jupyter.get().publish(TIMES.keySet(), PAGES);
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    json.writeValue(Files.createDirectories(PAGES).resolve("times.json").toFile(), TIMES);
    summary().forEach(System.out::println);
  }

  private static List<String> summary() {
    List<String> lines = new ArrayList<>(List.of("", "Notebook               Seconds  Slowest"));
    TIMES.forEach((name, cells) -> lines.add(line(name, cells)));
    double all = TIMES.values().stream().mapToDouble(NotebooksIT::sum).sum();
    lines.add(String.format(Locale.ROOT, "%-22s %7.1f", "Total", all));
    lines.add("Pages and times: " + PAGES);
    return lines;
  }

  private static String line(String name, Map<String, Double> cells) {
    String slowest =
        cells.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .map(cell -> String.format(Locale.ROOT, "%s: %.1f", cell.getKey(), cell.getValue()))
            .orElse("");
    return String.format(Locale.ROOT, "%-22s %7.1f  %s", name, sum(cells), slowest);
  }

  private static double sum(Map<String, Double> cells) {
    return cells.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
