package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutine.Returned;
import dev.lockstep.api.Coroutines;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Measurement;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a coroutine costs beside a thread. What was seen is the median, on two cores, idle and with
 * many busy loops; the bounds are far below, so that only a wrong claim breaks them.
 */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CoroutineCostTest {

  private static final int ROUNDS = 9;
  private static final int EACH_ROUND = 200;
  private static final int PROGRAMS = 3;

  private final Coroutines coroutines = new Reference().coroutines().orElseThrow();

  // Seen: 5 to 50, the least when it was the first thing that a cold JVM did. Equal would be 1.
  @Test
  @Testifies(value = "COST-05", as = MEASURE)
  void creating_a_coroutine_costs_less_than_creating_a_thread(TestReporter reporter)
      throws Exception {
    String what = "from making it to its first sign of life, thread : coroutine";
    Ratio ratio = Measurement.ratio(what, ROUNDS, CoroutineCostTest::threads, this::coroutines);
    reporter.publishEntry(ratio.entries());
    assertThat(ratio.median()).as(ratio.words()).isGreaterThan(1.3);
  }

  private static long threads() throws InterruptedException {
    List<Thread> made = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < EACH_ROUND; i++) {
      made.add(ManyAlive.threadThatWaits());
    }
    long nanos = System.nanoTime() - start;
    made.forEach(Thread::interrupt);
    for (Thread thread : made) {
      thread.join();
    }
    return nanos;
  }

  /** Who makes and drives them is a coroutine, too, so no thread of the system has to be woken. */
  private long coroutines() throws Exception {
    Coroutine<String, String, Long> driver =
        coroutines.coroutine(pause -> {
          List<Coroutine<String, String, String>> made = new ArrayList<>();
          long start = System.nanoTime();
          for (int i = 0; i < EACH_ROUND; i++) {
            made.add(ManyAlive.coroutineThatWaits(coroutines));
          }
          long nanos = System.nanoTime() - start;
          made.forEach(Coroutine::close);
          return nanos;
        });
    return driver.start() instanceof Returned(Long nanos) ? nanos : -1;
  }

  /** What a program printed: bytes for each, and threads of the operating system for all. */
  private record Growth(long bytes, int systemThreads) {}

  // Seen: 25 to 36. A thread's stack in the kernel, 16 KiB, comes on top. Equal would be 1.
  @Test
  @Testifies(value = "COST-05", as = MEASURE)
  void many_more_coroutines_than_threads_can_live_at_once(TestReporter reporter)
      throws InterruptedException {
    double[] ratios = new double[PROGRAMS];
    for (int i = 0; i < PROGRAMS; i++) {
      List<String> lines = runManyAlive();
      Growth threads = growth("threads", lines);
      Growth coroutines = growth("coroutines", lines);
      assertThat(threads.systemThreads).as("threads that 500 threads take").isGreaterThan(490);
      assertThat(coroutines.systemThreads).as("threads that 10000 coroutines take").isLessThan(100);
      ratios[i] = (double) threads.bytes / coroutines.bytes;
    }
    Ratio ratio = ratio("memory of one that lives and waits, thread : coroutine", ratios);
    reporter.publishEntry(ratio.entries());
    assertThat(ratio.median()).as(ratio.words()).isGreaterThan(2);
  }

  private static Ratio ratio(String what, double... ratios) {
    double[] sorted = DoubleStream.of(ratios).sorted().toArray();
    int last = sorted.length - 1;
    return new Ratio(what, sorted[0], sorted[sorted.length / 2], sorted[last], sorted.length);
  }

  /** A small space for new objects, so that what has died does not count for long. */
  private static List<String> runManyAlive() throws InterruptedException {
    Command command =
        Command.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmn4m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyAlive.class.getName())
            .timeout(Patience.configured().signal().multipliedBy(2));
    CompletedProgram program = new Reference().subprocess().orElseThrow().run(command);
    assertThat(program.exitCode()).as("exit code of ManyAlive").isZero();
    return program.outputText().lines().toList();
  }

  private static Growth growth(String word, List<String> lines) {
    String line = lines.stream().filter(each -> each.startsWith(word)).findFirst().orElseThrow();
    String[] words = line.split(" ");
    assertThat(words).as("the line %s", Arrays.toString(words)).hasSize(3);
    return new Growth(Long.parseLong(words[1]), Integer.parseInt(words[2]));
  }
}
