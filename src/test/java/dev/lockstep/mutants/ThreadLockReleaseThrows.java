package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

/** Where something may happen, an implementation that merely fails has not made it happen. */
@Mutant(
    fault = "release() of a thread lock always refuses",
    killedBy = {
      "LockExplorationRules.CODE_06_may_count_wrong",
      "LockExplorationRules.LOCK_11_may_lose_an_update_if_each_call_has_its_own_lock",
      "LockExplorationRules.LOCK_12_may_run_without_asking_for_the_lock",
      "LockExplorationRules.LOCK_19_may_lose_an_update_if_one_does_not_ask",
      "RaceExplorationRules.GIL_09_may_lose_an_update_though_one_thread_runs_at_a_time"
    })
public final class ThreadLockReleaseThrows extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Refusing(lock);
  }

  private static final class Refusing extends WrongThreadLock {

    Refusing(Lock right) {
      super(right);
    }

    @Override
    public void release() {
      throw new IllegalStateException("this lock is not released");
    }
  }
}
