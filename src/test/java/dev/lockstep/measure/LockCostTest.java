package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lockstep.api.Lock;
import dev.lockstep.reference.Reference;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Measurement;
import dev.lockstep.witness.Measurement.Action;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What a lock takes away, with two threads: little or much, by what it is held for. */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LockCostTest {

  private static final int ROUNDS = 9;

  /** About 10 ms for one thread. */
  private static final int STEPS = 5_000_000;

  private static final int LOCKED_STEPS = 50_000;
  private static final int WAIT_MILLIS = 20;
  private static final long SECTION_NANOS = 200_000;

  private final Lock lock = new Reference().threading().orElseThrow().lock();

  private Action locked(Action action) {
    return () -> {
      lock.acquire();
      try {
        action.run();
      } finally {
        lock.release();
      }
    };
  }

  // LOCK-07

  // Seen: 1.00. Without the lock it is up to 2, see CoresTest.
  @Test
  @Testifies(value = "LOCK-07", as = MEASURE)
  void in_a_locked_section_two_busy_threads_take_turns(TestReporter reporter) throws Exception {
    AtOnce.refuse(
        "busy threads under a lock", end -> Busy.inThreads(2, () -> lockedSpans(end)), reporter);
  }

  /** Many short sections, so that both threads get in. */
  private Spans lockedSpans(long end) throws InterruptedException {
    List<Long> bounds = new ArrayList<>();
    while (System.nanoTime() < end) {
      lock.acquire();
      try {
        Spans section = Spans.until(System.nanoTime() + SECTION_NANOS);
        Arrays.stream(section.bounds()).forEach(bounds::add);
      } finally {
        lock.release();
      }
    }
    return new Spans(bounds.stream().mapToLong(Long::longValue).toArray());
  }

  // It is one core at most, and less with load. If each went on beside the other it would be 2.
  @Test
  @Testifies(value = "LOCK-07", as = MEASURE)
  void in_a_locked_section_they_use_one_core(TestReporter reporter) throws Exception {
    Action section = locked(() -> Busy.compute(STEPS));
    List<Double> cores = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      cores.add(Busy.together(2, section).cores());
    }
    Ratio ratio = Ratio.of("CPU time of two threads in a locked section : time", cores);
    reporter.publishEntry(ratio.entries());
    if (ratio.median() >= 1.3 && Cpus.free(2, reporter)) {
      fail("it should be less than 1.3: " + ratio.words());
    }
  }

  // LOCK-20

  private static void step() {
    Busy.compute(1);
  }

  private static void manySteps() {
    for (int i = 0; i < LOCKED_STEPS; i++) {
      step();
    }
  }

  private void manyLockedSteps() throws Exception {
    Action lockedStep = locked(LockCostTest::step);
    for (int i = 0; i < LOCKED_STEPS; i++) {
      lockedStep.run();
    }
  }

  private static Ratio cpuTime(String what, Action first, Action second) throws Exception {
    return Measurement.ratio(
        what, ROUNDS, () -> Busy.together(2, first).cpu(), () -> Busy.together(2, second).cpu());
  }

  // Seen: 8 to 11.
  @Test
  @Testifies(value = "LOCK-20", as = MEASURE)
  void a_lock_for_each_step_costs_much(TestReporter reporter) throws Exception {
    Ratio ratio =
        cpuTime(
            "CPU time, a lock for each step : no lock",
            this::manyLockedSteps,
            LockCostTest::manySteps);
    reporter.publishEntry(ratio.entries());
    if (ratio.median() <= 2 && Cpus.free(2, reporter)) {
      fail("it should be more than 2: " + ratio.words());
    }
  }

  // Seen: 1.00 to 1.01.
  @Test
  @Testifies(value = "LOCK-20", as = MEASURE)
  void one_lock_round_all_steps_costs_nothing(TestReporter reporter) throws Exception {
    Action all = () -> Busy.compute(STEPS);
    Ratio ratio = cpuTime("CPU time, one lock round all steps : no lock", locked(all), all);
    reporter.publishEntry(ratio.entries());
    if (ratio.median() >= 1.5 && Cpus.free(2, reporter)) {
      fail("it should be less than 1.5: " + ratio.words());
    }
  }

  // Seen: 1.8 to 2.1, and anything on a hopelessly busy machine.
  @Test
  @Testifies(value = "LOCK-20", as = MEASURE)
  void waits_that_could_overlap_are_made_one_after_the_other(TestReporter reporter)
      throws Exception {
    Action wait = () -> Thread.sleep(WAIT_MILLIS); // waiting is the work here
    List<Long> locked = new ArrayList<>();
    List<Long> free = new ArrayList<>();
    Ratio ratio =
        Measurement.ratio(
            "two waits, under a lock : without",
            ROUNDS,
            () -> timed(locked, locked(wait)),
            () -> timed(free, wait));
    reporter.publishEntry(ratio.entries());
    // Load makes both longer, so the shortest of all rounds says most.
    long bothWaits = 2 * WAIT_MILLIS * 1_000_000L;
    assertThat(Collections.min(locked))
        .as("shortest time under a lock")
        .isGreaterThanOrEqualTo(bothWaits);
    if (Collections.min(free) >= bothWaits && Cpus.free(2, reporter)) {
      fail("two waits without a lock did not overlap in any round: " + ratio.words());
    }
  }

  private static long timed(List<Long> times, Action action) throws Exception {
    times.add(Busy.together(2, action).wall());
    return times.getLast();
  }
}
