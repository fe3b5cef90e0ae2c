package dev.lockstep.stress;

import static dev.lockstep.witness.Witness.STRESS;

import dev.lockstep.reference.Reference;
import dev.lockstep.witness.Testifies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Puts the claims on trial that need real cores. All programs run once, before the first test.
 *
 * <p>System properties: {@code lockstep.stress} is how many seconds they may take together; {@code
 * lockstep.stress.implementation} is the class of another implementation.
 */
@Isolated
class StressTest {

  /** A lost update, and a write that is not seen: two known races, one of each kind. */
  static final List<Class<?>> CANARIES = List.of(LostUpdate.class, SharedGlobals.Ordinary.class);

  private static Map<Class<?>, Tally> run = Map.of();

  @BeforeAll
  static void runAll() {
    run =
        StressRun.of(
            System.getProperty(Subject.IMPLEMENTATION, Reference.class.getName()),
            StressRun.configuredTime(),
            List.of(
                RacingBalance.class,
                LockedBalance.class,
                LockOfOnesOwn.class,
                Loops.Few.class,
                Loops.Many.class,
                CountTo3000.Ordinary.class,
                CountTo3000.Atomic.class,
                LostUpdate.class,
                WholeUpdate.Atomic.class,
                WholeUpdate.Locked.class,
                WholeUpdate.Synchronized.class,
                OneHolder.Asked.class,
                OneHolder.Inside.class,
                SharedGlobals.Ordinary.class,
                SharedGlobals.Volatile.class,
                SharedGlobals.Locked.class,
                SharedGlobals.Queued.class,
                JoinedThread.NotJoined.class,
                JoinedThread.Joined.class));
  }

  private static void judge(TestReporter reporter, Class<?>... programs) {
    Judgement.of(run, CANARIES, programs).publish(reporter);
  }

  @Test
  @Testifies(value = "MEM-03", as = STRESS)
  void changes_are_seen_given_an_order(TestReporter reporter) {
    judge(
        reporter,
        SharedGlobals.Ordinary.class,
        SharedGlobals.Volatile.class,
        SharedGlobals.Locked.class,
        SharedGlobals.Queued.class);
  }

  @Test
  @Testifies(value = "JOIN-10", as = STRESS)
  void what_the_child_did_is_seen_after_join(TestReporter reporter) {
    judge(reporter, JoinedThread.NotJoined.class, JoinedThread.Joined.class);
  }

  @Test
  @Testifies(value = "RACE-01", as = STRESS)
  void the_balance_can_be_other_than_0(TestReporter reporter) {
    judge(reporter, RacingBalance.class);
  }

  @Test
  @Testifies(value = "RACE-02", as = STRESS)
  void with_enough_loops_the_balance_is_wrong(TestReporter reporter) {
    judge(reporter, Loops.Few.class, Loops.Many.class);
  }

  @Test
  @Testifies(value = "RACE-05", as = STRESS)
  void the_counter_does_not_always_end_at_3000(TestReporter reporter) {
    judge(reporter, CountTo3000.Ordinary.class);
  }

  @Test
  @Testifies(value = "RACE-06", as = STRESS)
  void an_update_can_be_lost(TestReporter reporter) {
    judge(reporter, LostUpdate.class);
  }

  @Test
  @Testifies(value = "RACE-07", as = STRESS)
  void an_update_that_is_one_step_is_never_lost(TestReporter reporter) {
    judge(
        reporter,
        LostUpdate.class,
        WholeUpdate.Atomic.class,
        WholeUpdate.Locked.class,
        WholeUpdate.Synchronized.class,
        CountTo3000.Ordinary.class,
        CountTo3000.Atomic.class);
  }

  @Test
  @Testifies(value = "LOCK-01", as = STRESS)
  void a_lock_has_one_holder(TestReporter reporter) {
    judge(reporter, OneHolder.Asked.class, OneHolder.Inside.class);
  }

  @Test
  @Testifies(value = "LOCK-03", as = STRESS)
  void with_the_lock_the_balance_is_always_0(TestReporter reporter) {
    judge(reporter, RacingBalance.class, LockedBalance.class);
  }

  @Test
  @Testifies(value = "LOCK-11", as = STRESS)
  void a_lock_made_anew_does_not_protect(TestReporter reporter) {
    judge(reporter, LockOfOnesOwn.class, LockedBalance.class);
  }
}
