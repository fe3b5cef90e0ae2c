package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Target;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Measurement;
import dev.lockstep.witness.Measurement.Cost;
import dev.lockstep.witness.Testifies;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What asynchronous execution gains: two things started together, or one after the other. */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverlapTest {

  private static final int ROUNDS = 9;

  private static volatile long sink;

  private final Threading threads = new Reference().threading().orElseThrow();

  // Seen: 1.9 to 2.2, idle and with two busy loops per core. Without a gain it would be 1.
  @Test
  @Testifies(value = "JOIN-15", as = MEASURE)
  void two_waits_take_less_time_together_than_one_after_the_other(TestReporter reporter)
      throws Exception {
    Ratio ratio = ratio("two waits, one after the other : together", OverlapTest::await);
    reporter.publishEntry(ratio.entries());
    assertThat(ratio.median()).as(ratio.words()).isGreaterThan(1.3);
  }

  /** The limit of the claim: with one CPU there is nothing to gain. Reported, not asserted. */
  @Test
  @Testifies(value = "JOIN-15", as = MEASURE)
  void on_one_cpu_two_computations_take_as_long_together(TestReporter reporter) throws Exception {
    FutureTask<Ratio> onOneCpu =
        new FutureTask<>(() -> {
          OneCpu.pinThisThread();
          return ratio(
              "two computations on one CPU, one after the other : together", OverlapTest::compute);
        });
    java.lang.Thread.ofPlatform().daemon().start(onOneCpu);
    reporter.publishEntry(onOneCpu.get().entries());
  }

  private Ratio ratio(String what, Target.Of0 work) throws Exception {
    return Measurement.ratio(
        what, ROUNDS, Cost.of(() -> oneAfterTheOther(work)), Cost.of(() -> together(work)));
  }

  private void oneAfterTheOther(Target.Of0 work) throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      Thread thread = threads.thread(work);
      thread.start();
      thread.join();
    }
  }

  private void together(Target.Of0 work) throws InterruptedException {
    Thread one = threads.thread(work);
    Thread two = threads.thread(work);
    one.start();
    two.start();
    one.join();
    two.join();
  }

  /** Waiting is the work here: for a disk, an answer, a person. */
  private static void await() throws InterruptedException {
    java.lang.Thread.sleep(25); // the work that is measured
  }

  private static void compute() {
    long value = sink;
    for (int i = 0; i < 10_000_000; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
    }
    sink = value;
  }
}
