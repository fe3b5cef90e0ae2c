package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.LedgerListener;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.cpython.CPython;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whether CPython's threads, and processes, compute or wait at the same instant. Without a python3
 * the recorded times of one speak, and the evidence says so; they are recorded anew by {@code
 * -Dlockstep.cpython=record}.
 */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonCoresTest {

  private static final int MOST = PythonCores.MOST;
  private static final int ROUNDS = 5;
  private static final Duration TIME = Duration.ofMillis(60);

  private @Nullable PythonCores python;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<CPython> found = CPython.onPath();
    python =
        found.isPresent() ? new PythonCores.Live(found.get(), folder) : new PythonCores.Recorded();
  }

  @AfterAll
  void end() throws IOException {
    if (python != null) {
      python.close();
    }
  }

  /** The CPython to ask, whose version goes into the evidence, if it has a GIL. */
  private Optional<PythonCores> python(TestReporter reporter) {
    PythonCores asked = Objects.requireNonNull(python);
    String version = asked.about().version();
    if (asked instanceof PythonCores.Recorded) {
      reporter.publishEntry(new Evidence.Transcript(version, true).entries());
      reporter.publishEntry(
          LedgerListener.MISSING,
          "python3 (CPython 3.8 or newer): the measure witness shows recorded times");
    } else {
      reporter.publishEntry(LedgerListener.CPYTHON, version);
    }
    if (!asked.about().hasGil()) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "this CPython has no GIL, which the claim is about");
    }
    return Optional.of(asked).filter(one -> one.about().hasGil());
  }

  // Seen: 1.00 in every round, with and without load.
  @Test
  @Testifies(
      value = {"GIL-01", "GIL-12", "GIL-14"},
      as = MEASURE)
  void busy_threads_take_turns(TestReporter reporter) throws Exception {
    Optional<PythonCores> python = python(reporter);
    if (python.isPresent()) {
      AtOnce.refuse("busy threads of CPython", python.get().two("threads loop"), reporter);
    }
  }

  // It is one core at most, and less with load.
  @Test
  @Testifies(value = "GIL-01", as = MEASURE)
  void many_busy_threads_use_one_core(TestReporter reporter) throws Exception {
    Optional<PythonCores> python = python(reporter);
    if (python.isPresent()) {
      List<Double> cores = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        cores.add(python.get().ask("threads loop", MOST, TIME).took().cores());
      }
      Ratio ratio = Ratio.of("CPU time of " + MOST + " busy threads of CPython : time", cores);
      reporter.publishEntry(ratio.entries());
      reporter.publishEntry(coresUsed(python.get()).entries());
      assertThat(ratio.median()).as(ratio.words()).isLessThan(1.3);
    }
  }

  private static Table coresUsed(PythonCores python) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int count = 1; count <= MOST; count *= 2) {
      double threads = python.ask("threads loop", count, TIME).took().cores();
      double processes = python.ask("processes loop", count, TIME).took().cores();
      rows.add(List.of(Integer.toString(count), Table.figure(threads), Table.figure(processes)));
    }
    return new Table(
        "Cores used in CPython %s, of %d"
            .formatted(python.about().version(), python.about().cpus()),
        List.of("how many", "busy threads", "busy processes"),
        rows);
  }

  // Seen: some ms at once within 34 rounds, with ten busy threads for each CPU besides.
  @Test
  @Testifies(value = "GIL-14", as = MEASURE)
  void busy_processes_run_at_the_same_instant(TestReporter reporter) throws Exception {
    atOnce("busy processes of CPython", "processes loop", reporter);
  }

  /** The limit of the claims: who waits needs no CPU, and gives the GIL up. */
  @Test
  @Testifies(
      value = {"GIL-12", "GIL-14"},
      as = MEASURE)
  void threads_wait_at_the_same_time(TestReporter reporter) throws Exception {
    atOnce("waiting threads of CPython", "threads wait", reporter);
  }

  /** Another limit: C code that needs no object of Python gives the GIL up, too. */
  @Test
  @Testifies(
      value = {"GIL-12", "GIL-14"},
      as = MEASURE)
  void hashing_threads_run_at_the_same_instant(TestReporter reporter) throws Exception {
    atOnce("hashing threads of CPython", "threads hash", reporter);
  }

  private void atOnce(String who, String command, TestReporter reporter) throws Exception {
    Optional<PythonCores> python = python(reporter);
    if (python.isPresent()) {
      AtOnce.require(who, 2, python.get().two(command), reporter);
    }
  }
}
