package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

/** Only an exploration catches it surely: between the two steps there is hardly any time. */
@Mutant(
    fault = "acquire() of a thread lock looks whether it is free and takes it in two steps",
    killedBy = {
      "LockExplorationRules.LOCK_01_cannot_be_held_by_two_in_any_order",
      "LockExplorationRules.LOCK_03_must_leave_the_balance_at_0_in_every_order",
      "LockExplorationRules.LOCK_04_must_run_a_critical_section_whole_in_every_order",
      "RaceExplorationRules.RACE_07_must_not_lose_an_update_that_is_whole"
    })
public final class ThreadLockLooksThenTakes extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new TwoSteps(lock);
  }

  private static final class TwoSteps extends WrongThreadLock {

    private volatile boolean held;

    TwoSteps(Lock right) {
      super(right);
    }

    @Override
    public void acquire() {
      while (held) {
        Thread.onSpinWait();
      }
      held = true;
    }

    @Override
    public boolean tryAcquire() {
      boolean free = !held;
      held = true;
      return free;
    }

    @Override
    public void release() {
      held = false;
    }

    @Override
    public boolean isLocked() {
      return held;
    }
  }
}
