package dev.lockstep.stress;

import static dev.lockstep.witness.Witness.STRESS;

import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Puts the locks and queues over {@code java.util.concurrent} on the same trial, for a quarter of
 * the time: all that is asked here must never go wrong, and the canaries show that it would be
 * seen.
 */
@Isolated
class StressWithConcurrentTest {

  private static final Duration TIME = StressRun.configuredTime().dividedBy(4);

  private static Map<Class<?>, Tally> run = Map.of();

  @BeforeAll
  static void runAll() {
    run =
        StressRun.of(
            ReferenceWithConcurrent.class.getName(),
            TIME,
            List.of(
                LostUpdate.class,
                LockedBalance.class,
                WholeUpdate.Locked.class,
                OneHolder.Asked.class,
                OneHolder.Inside.class,
                SharedGlobals.Ordinary.class,
                SharedGlobals.Locked.class,
                SharedGlobals.Queued.class));
  }

  private static void judge(TestReporter reporter, Class<?>... programs) {
    Judgement.of(run, StressTest.CANARIES, programs).publish(reporter);
  }

  @Test
  @Testifies(value = "MEM-03", as = STRESS)
  void changes_are_seen_given_an_order(TestReporter reporter) {
    judge(reporter, SharedGlobals.Locked.class, SharedGlobals.Queued.class);
  }

  @Test
  @Testifies(value = "RACE-07", as = STRESS)
  void an_update_under_the_lock_is_never_lost(TestReporter reporter) {
    judge(reporter, WholeUpdate.Locked.class);
  }

  @Test
  @Testifies(value = "LOCK-01", as = STRESS)
  void a_lock_has_one_holder(TestReporter reporter) {
    judge(reporter, OneHolder.Asked.class, OneHolder.Inside.class);
  }

  @Test
  @Testifies(value = "LOCK-03", as = STRESS)
  void with_the_lock_the_balance_is_always_0(TestReporter reporter) {
    judge(reporter, LockedBalance.class);
  }
}
