package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.LedgerListener;
import dev.lockstep.measure.Busy.Took;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.cpython.CPython;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Whether CPython's threads, and processes, compute or wait at the same instant. */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonCoresTest {

  private static final int MOST = 4;
  private static final int ROUNDS = 5;
  private static final Duration TIME = Duration.ofMillis(60);

  private Optional<Python> python = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<CPython> found = CPython.onPath();
    if (found.isPresent()) {
      python = Optional.of(new Python(found.get(), folder));
    }
  }

  @AfterAll
  void end() {
    python.ifPresent(Python::close);
  }

  /** The Python to ask; if there is none, or one without GIL, the evidence says so. */
  private Optional<Python> python(TestReporter reporter) {
    if (python.isEmpty()) {
      reporter.publishEntry(
          LedgerListener.MISSING,
          "python3 (CPython 3.8 or newer): when its threads run cannot be measured");
      reporter.publishEntry(Evidence.INCONCLUSIVE, "there is no CPython on this machine");
      return Optional.empty();
    }
    reporter.publishEntry(LedgerListener.CPYTHON, python.get().python.version().toString());
    if (!python.get().hasGil) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "this CPython has no GIL, which the claim is about");
      return Optional.empty();
    }
    return python;
  }

  // Seen: 1.00 in every round, with and without load.
  @Test
  @Testifies(
      value = {"GIL-01", "GIL-12", "GIL-14"},
      as = MEASURE)
  void busy_threads_take_turns(TestReporter reporter) throws Exception {
    Optional<Python> python = python(reporter);
    if (python.isPresent()) {
      AtOnce.refuse("busy threads of CPython", python.get().two("threads loop"), reporter);
    }
  }

  // It is one core at most, and less with load.
  @Test
  @Testifies(value = "GIL-01", as = MEASURE)
  void many_busy_threads_use_one_core(TestReporter reporter) throws Exception {
    Optional<Python> python = python(reporter);
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

  private static Table coresUsed(Python python) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int count = 1; count <= MOST; count *= 2) {
      double threads = python.ask("threads loop", count, TIME).took().cores();
      double processes = python.ask("processes loop", count, TIME).took().cores();
      rows.add(List.of(Integer.toString(count), Table.figure(threads), Table.figure(processes)));
    }
    return new Table(
        "Cores used in CPython %s, of %d".formatted(python.python.version(), Cpus.COUNT),
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
    Optional<Python> python = python(reporter);
    if (python.isPresent()) {
      AtOnce.require(who, python.get().two(command), reporter);
    }
  }

  /** What has been asked of a CPython, and what it answered. */
  private record Answer(Took took, List<Spans> spans) {

    static Answer of(String line) {
      String[] parts = line.split(" *; *");
      String[] times = parts[0].split(" ");
      return new Answer(
          new Took(Long.parseLong(times[0]), Long.parseLong(times[1])),
          Arrays.stream(parts).skip(1).map(Answer::spans).toList());
    }

    private static Spans spans(String bounds) {
      return new Spans(Arrays.stream(bounds.split(" ")).mapToLong(Long::parseLong).toArray());
    }
  }

  /** A CPython that runs the program beside this test. */
  private static final class Python implements AutoCloseable {

    private final CPython python;
    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;
    private final boolean hasGil;

    Python(CPython python, Path folder) throws IOException {
      this.python = python;
      Path program = folder.resolve("cores.py");
      try (InputStream source = PythonCoresTest.class.getResourceAsStream("cores.py")) {
        Files.write(program, Objects.requireNonNull(source).readAllBytes());
      }
      process =
          new ProcessBuilder(python.executable(), "-I", program.toString(), Integer.toString(MOST))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      to = new PrintStream(process.getOutputStream(), true);
      from = process.inputReader();
      hasGil = read().equals("GIL");
    }

    private String read() throws IOException {
      String line = from.readLine();
      assertThat(line).as("what CPython %s answers", python.version()).isNotNull();
      return line;
    }

    Answer ask(String who, int count, Duration time) throws IOException {
      to.println(who + " " + count + " " + time.toMillis());
      return Answer.of(read());
    }

    /** Two of these, as {@link AtOnce} wants them. */
    AtOnce.Two two(String who) {
      return end -> ask(who, 2, Duration.ofNanos(end - System.nanoTime())).spans();
    }

    @Override
    public void close() {
      to.close(); // then it ends, and its children, which are daemons, with it
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }
}
