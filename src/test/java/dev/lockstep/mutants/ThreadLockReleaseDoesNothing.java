package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "release() of a thread lock does nothing",
    killedBy = "RaceExplorationRules.GIL_09_may_lose_an_update_though_one_thread_runs_at_a_time")
public final class ThreadLockReleaseDoesNothing extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Kept(lock);
  }

  private static final class Kept extends WrongThreadLock {

    Kept(Lock right) {
      super(right);
    }

    @Override
    public void release() {}
  }
}
