package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "start() waits until the thread that was started before has ended",
    killedBy = {
      "LockExplorationRules.LOCK_12_may_run_without_asking_for_the_lock",
      "LockExplorationRules.LOCK_19_may_lose_an_update_if_one_does_not_ask",
      "RaceExplorationRules.RACE_01_may_leave_another_balance_than_0",
      "RaceExplorationRules.RACE_04_may_be_interrupted_between_read_and_write",
      "RaceExplorationRules.RACE_05_may_lose_an_increment",
      "ThrExplorationRules.THR_15_may_come_in_the_other_order"
    })
public final class ThreadsRunOneAfterTheOther extends AlteredThreads {

  private @Nullable Thread last;

  @Override
  protected Thread alter(Thread thread) {
    return new Patient(thread);
  }

  private void start(Thread next) {
    try {
      if (last != null) {
        last.join();
      }
    } catch (InterruptedException e) {
      java.lang.Thread.currentThread().interrupt();
    }
    last = next;
    next.start();
  }

  private final class Patient extends Wrong {

    private final Thread right;

    Patient(Thread right) {
      super(right);
      this.right = right;
    }

    @Override
    public void start() {
      ThreadsRunOneAfterTheOther.this.start(right);
    }
  }
}
