package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.reference.Reference;
import dev.lockstep.witness.explore.Exploration;
import dev.lockstep.witness.explore.Exploration.Deadlocked;
import dev.lockstep.witness.explore.Exploration.Violated;
import dev.lockstep.witness.explore.Explorer;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Program;
import dev.lockstep.witness.explore.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two interleavings that a beginner reads first are short, and the same in every run. */
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
