package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.measure.Busy.Took;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The same busy threads, once with all CPUs and once with a single one. */
@Isolated("it measures")
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelTest {

  private static final int ROUNDS = 5;

  /** A few milliseconds of work. */
  private static final int STEPS = 3_000_000;

  /** One core, and what the two clocks may differ by. */
  private static final double ONE_CORE = 1.1;

  // Seen: 1.00 on one CPU, and some ms at once with all of them.
  @Test
  @Testifies(value = "OS-16", as = MEASURE)
  void only_with_several_cpus_two_run_at_the_same_instant(TestReporter reporter) throws Exception {
    if (Cpus.several(reporter)) {
      AtOnce.refuse(
          "busy threads on one CPU",
          end -> OneCpu.call(() -> AtOnce.freeThreads(2).until(end)),
          reporter);
    }
  }

  // Seen: 1.35 of 2 on a busy machine, where others leave less than one in many a round.
  @Test
  @Testifies(value = "OS-16", as = MEASURE)
  void only_with_several_cpus_they_use_more_than_one_core(TestReporter reporter) throws Exception {
    List<Double> onOne = new ArrayList<>();
    List<Double> onAll = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    long giveUp = System.nanoTime() + Patience.configured().signal().toNanos();
    while (onAll.size() < ROUNDS || (!moreThanOne(onAll) && System.nanoTime() - giveUp < 0)) {
      onOne.add(OneCpu.call(ParallelTest::compute).cores());
      onAll.add(compute().cores());
      ratios.add(onAll.getLast() / onOne.getLast());
    }
    String what = "cores that " + Cpus.COUNT + " busy threads used, with all CPUs : with one";
    reporter.publishEntry(Ratio.of(what, ratios).entries());
    assertThat(onOne).as("cores used with one CPU").allMatch(cores -> cores < ONE_CORE);
    if (Cpus.several(reporter) && !moreThanOne(onAll)) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "others had the CPUs: all threads together got no more than one");
    }
  }

  /** With one CPU there is nothing to wait for. */
  private static boolean moreThanOne(List<Double> cores) {
    return Cpus.COUNT == 1 || Collections.max(cores) > ONE_CORE;
  }

  private static Took compute() throws Exception {
    return Busy.together(Cpus.COUNT, () -> Busy.compute(STEPS));
  }
}
