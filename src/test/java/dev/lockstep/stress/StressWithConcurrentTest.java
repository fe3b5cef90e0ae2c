package dev.lockstep.stress;

import static dev.lockstep.witness.Witness.STRESS;

import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Variant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Puts the locks and queues over {@code java.util.concurrent} on the same trial, for a quarter of
 * the time: all that is asked here must never go wrong, and the canaries show that it would be
 * seen.
 */
@Isolated
@Tag(Variant.TAG)
class StressWithConcurrentTest {

  private static @Nullable StressTrial trial;

  @BeforeAll
  static void runAll() {
    trial =
        StressTrial.of(
            StressWithConcurrentTest.class,
            ReferenceWithConcurrent.class.getName(),
            StressRun.configuredTime().dividedBy(4));
  }

  private static void judge(TestInfo test, TestReporter reporter) {
    Objects.requireNonNull(trial).judge(test, reporter);
  }

  @Test
  @Testifies(value = "MEM-03", as = STRESS)
  @Stressed({SharedGlobals.Locked.class, SharedGlobals.Queued.class})
  void changes_are_seen_given_an_order(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "RACE-07", as = STRESS)
  @Stressed(WholeUpdate.Locked.class)
  void an_update_under_the_lock_is_never_lost(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "LOCK-01", as = STRESS)
  @Stressed({OneHolder.Asked.class, OneHolder.Inside.class})
  void a_lock_has_one_holder(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "LOCK-03", as = STRESS)
  @Stressed(LockedBalance.class)
  void with_the_lock_the_balance_is_always_0(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }
}
