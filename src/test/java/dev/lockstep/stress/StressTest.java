package dev.lockstep.stress;

import static dev.lockstep.witness.Witness.STRESS;

import dev.lockstep.reference.Reference;
import dev.lockstep.witness.Testifies;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Puts the claims on trial that need real cores. The programs run once, before the first test.
 *
 * <p>System properties: {@code lockstep.stress} is how many seconds they may take together; {@code
 * lockstep.stress.implementation} is the class of another implementation.
 */
@Isolated
class StressTest {

  private static @Nullable StressTrial trial;

  @BeforeAll
  static void runAll() {
    trial =
        StressTrial.of(
            StressTest.class,
            System.getProperty(Subject.IMPLEMENTATION, Reference.class.getName()),
            StressRun.configuredTime());
  }

  private static void judge(TestInfo test, TestReporter reporter) {
    Objects.requireNonNull(trial).judge(test, reporter);
  }

  @Test
  @Testifies(value = "MEM-03", as = STRESS)
  @Stressed({
    SharedGlobals.Ordinary.class,
    SharedGlobals.Volatile.class,
    SharedGlobals.Locked.class,
    SharedGlobals.Queued.class
  })
  void changes_are_seen_given_an_order(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "JOIN-10", as = STRESS)
  @Stressed({JoinedThread.NotJoined.class, JoinedThread.Joined.class})
  void what_the_child_did_is_seen_after_join(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "RACE-01", as = STRESS)
  @Stressed(RacingBalance.class)
  void the_balance_can_be_other_than_0(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "RACE-02", as = STRESS)
  @Stressed({Loops.Few.class, Loops.Many.class})
  void with_enough_loops_the_balance_is_wrong(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "RACE-05", as = STRESS)
  @Stressed(CountTo3000.Ordinary.class)
  void the_counter_does_not_always_end_at_3000(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "RACE-06", as = STRESS)
  @Stressed(LostUpdate.class)
  void an_update_can_be_lost(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "RACE-07", as = STRESS)
  @Stressed({
    LostUpdate.class,
    WholeUpdate.Atomic.class,
    WholeUpdate.Locked.class,
    WholeUpdate.Synchronized.class,
    CountTo3000.Ordinary.class,
    CountTo3000.Atomic.class
  })
  void an_update_that_is_one_step_is_never_lost(TestInfo test, TestReporter reporter) {
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
  @Stressed({RacingBalance.class, LockedBalance.class})
  void with_the_lock_the_balance_is_always_0(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }

  @Test
  @Testifies(value = "LOCK-11", as = STRESS)
  @Stressed({LockOfOnesOwn.class, LockedBalance.class})
  void a_lock_made_anew_does_not_protect(TestInfo test, TestReporter reporter) {
    judge(test, reporter);
  }
}
