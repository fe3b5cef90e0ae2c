package dev.lockstep.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.LedgerListener;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Wanted;
import dev.lockstep.witness.Witness;
import dev.lockstep.witness.cpython.CPython;
import dev.lockstep.witness.cpython.Observation;
import dev.lockstep.witness.cpython.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The CPython witness: each program of {@code spec/cpython} prints what it promises.
 *
 * <p>With a python3 on the path the programs are run; without one the newest recorded transcript
 * speaks, and the evidence says so. New transcripts are made by {@code -Dlockstep.cpython=record},
 * see {@link TranscriptsTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CPythonTest {

  static final Path PROGRAMS = Path.of("spec", "cpython");
  static final Path TRANSCRIPTS = PROGRAMS.resolve("transcripts");

  private final Map<String, Future<CPython.Run>> runs = new HashMap<>();
  private final ExecutorService executor =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private Optional<CPython> python = Optional.empty();
  private List<Observation> wanted = List.of();

  /** Several at once: each is mostly waiting for the start of Python. */
  @BeforeAll
  void startAll() throws IOException, InterruptedException {
    wanted =
        Observation.readAll(PROGRAMS).stream()
            .filter(program -> Wanted.anyOf(program.claim()))
            .toList();
    python = CPython.onPath();
    for (Observation program : wanted) {
      python.ifPresent(p -> runs.put(program.name(), executor.submit(() -> p.run(program.file()))));
    }
  }

  /** A person may lack Python; CI has to have what the setup installs. */
  @Test
  void ciHasPython() {
    boolean ci = "true".equals(System.getenv("CI"));
    assertThat(!ci || python.isPresent())
        .as("in CI there is a CPython 3.8 or newer as python3 (.devcontainer/setup installs it)")
        .isTrue();
  }

  @AfterAll
  void stop() {
    executor.shutdownNow();
  }

  List<Named<Observation>> prints() {
    return wanted.stream().map(program -> Named.of(program.name(), program)).toList();
  }

  @Testifies(
      value = {},
      as = Witness.CPYTHON)
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void prints(Observation program, TestReporter reporter) throws Exception {
    reporter.publishEntry(Evidence.CLAIMS, program.claim());
    if (python.isPresent()) {
      run(program, python.get(), reporter);
    } else {
      compareRecorded(program, reporter);
    }
  }

  private void run(Observation program, CPython python, TestReporter reporter) throws Exception {
    String version = python.version().toString();
    reporter.publishEntry(LedgerListener.CPYTHON, version);
    reporter.publishEntry(new Evidence.Transcript(version, false).entries());
    CPython.Run run = runs.get(program.name()).get();
    assertThat(run.lines())
        .as(
            "%s: %s%nprinted by CPython %s (exit code %d, standard error: %s)",
            program.claim(), program.says(), version, run.exitCode(), run.errors().strip())
        .isEqualTo(program.expected(python.version()));
    assertThat(run.exitCode()).as("exit code of %s", program.file()).isZero();
  }

  private static void compareRecorded(Observation program, TestReporter reporter)
      throws IOException {
    reporter.publishEntry(
        LedgerListener.MISSING,
        "python3 (CPython 3.8 or newer): the cpython witness shows recorded transcripts");
    Transcript newest =
        Transcript.readAll(TRANSCRIPTS).stream()
            .filter(transcript -> transcript.lines().containsKey(program.name()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no transcript holds " + program.name()));
    reporter.publishEntry(new Evidence.Transcript(newest.version().toString(), true).entries());
    assertThat(newest.lines().get(program.name()))
        .as("%s: %s%nrecorded on CPython %s", program.claim(), program.says(), newest.version())
        .isEqualTo(program.expected(newest.version()));
  }
}
