package dev.lockstep.ledger;

import static dev.lockstep.ledger.Samples.testimony;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a person at the console reads. */
class ConsoleReportTest {

  private static final Path PAGE = Path.of("target/spec/index.html");

  @Test
  void oneLineAChapterAndOneForAll() {
    List<String> lines = lines(Samples.report(List.of(), List.of()));
    assertThat(lines).filteredOn(line -> line.matches("[A-Z]+ .*\\d")).hasSize(19);
    assertThat(lines).anyMatch(line -> line.matches("Total +310 +0 +0 +0 +0 +\\d+ +\\d+"));
    assertThat(lines.getLast()).isEqualTo("Report: target/spec/index.html");
  }

  @Test
  void theReadmeShowsTheTablesHead() throws IOException {
    String head = lines(Samples.everything()).get(1);
    assertThat(head).startsWith("Chapter");
    assertThat(Files.readAllLines(Path.of("README.md"))).contains(head);
  }

  @Test
  void whatFailedIsNamedWithItsTestAndMessage() {
    assertThat(lines(testimony("JOIN-04", Witness.RULE, Outcome.DISAGREES, "too early\nmore")))
        .containsSequence(
            "Failed:",
            "  JOIN-04: `join()` blocks the caller until that child has ended, then returns.",
            "    StatusTest.method",
            "      too early more");
  }

  @Test
  void skippedTestsAreCountedAgainstABudget() {
    assertThat(lines(testimony("JOIN-04", Witness.RULE, Outcome.SILENT, "no python3")))
        .containsSequence("Skipped: 1 test (allowed: 0), too many", "  1 x no python3");
  }

  @Test
  void theEndNamesMissingMutantsAndMachine() {
    assertThat(lines(Samples.everything()))
        .containsSequence("Missing on this machine:", "  python3.13")
        .containsSequence(
            "2 mutants, 1 survived:", "  Hostile", "12.3 s on JDK 25.0.3, 2 CPUs, CPython 3.11.7");
  }

  @Property(tries = 200)
  void noLineIsTooLong(@ForAll String message) {
    assertThat(lines(testimony("JOIN-04", Witness.RULE, Outcome.DISAGREES, message)))
        .allMatch(line -> line.length() <= ConsoleReport.WIDTH && !line.contains("\n"));
  }

  @Test
  void noLineOfALongReportIsTooLong() {
    assertThat(lines(Samples.everything())).allMatch(line -> line.length() <= ConsoleReport.WIDTH);
  }

  private static List<String> lines(Testimony testimony) {
    return lines(Samples.report(List.of(testimony), List.of()));
  }

  private static List<String> lines(Report report) {
    return ConsoleReport.lines(report, 0, PAGE);
  }
}
