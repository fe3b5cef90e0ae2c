package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.reference.Reference;
import dev.lockstep.stress.LockWithoutVolatile;
import dev.lockstep.witness.explore.Exploration;
import dev.lockstep.witness.explore.Exploration.Deadlocked;
import dev.lockstep.witness.explore.Exploration.Held;
import dev.lockstep.witness.explore.Exploration.Violated;
import dev.lockstep.witness.explore.Explorer;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Program;
import dev.lockstep.witness.explore.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be read in an exploration, and what cannot. */
class ExplorationRulesTest {

  private static final int A_DOZEN = 12;

  @Test
  void theRacingBalanceComesWithAShortInterleaving() {
    assertThat(inTwoRuns(RaceExplorationRules.DepositAndWithdraw.class))
        .isInstanceOfSatisfying(
            Violated.class,
            violated -> {
              assertThat(violated.outcome()).isEqualTo("the balance is 5 and not 0");
              assertThat(violated.interleaving().steps()).hasSizeLessThanOrEqualTo(A_DOZEN);
            });
  }

  @Test
  void theTwoLocksComeWithAShortInterleavingAndTheirWaitCycle() {
    assertThat(inTwoRuns(LockExplorationRules.OppositeOrder.class))
        .isInstanceOfSatisfying(
            Deadlocked.class,
            deadlocked -> {
              assertThat(shown(deadlocked.interleaving())).hasSizeLessThanOrEqualTo(A_DOZEN);
              assertThat(deadlocked.waiting())
                  .containsExactlyInAnyOrder(
                      new Waiting("first", "lock B", "second"),
                      new Waiting("second", "lock A", "first"));
            });
  }

  /** Why there is another witness for real cores, which catches this lock. */
  @Test
  void whatOnlyLacksVolatileIsNotSeenInAnyOrderOfTheSteps() {
    String lock = LockWithoutVolatile.class.getName();
    assertThat(Explorer.shared().explore(LockExplorationRules.Holders.class, lock, 100))
        .isInstanceOf(Held.class);
  }

  /** Its table leaves out what happens inside the locks. */
  private static List<List<String>> shown(Interleaving interleaving) {
    return interleaving.brief().rows();
  }

  /** Explored in two JVMs, which must agree. */
  private static Exploration inTwoRuns(Class<? extends Program> program) {
    Exploration here = explore(Explorer.shared(), program);
    try (Explorer other = new Explorer("on")) {
      assertThat(explore(other, program)).as("the second run").isEqualTo(here);
    }
    return here;
  }

  private static Exploration explore(Explorer explorer, Class<? extends Program> program) {
    return explorer.explore(program, Reference.class.getName(), 100);
  }
}
