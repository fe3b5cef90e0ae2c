package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "acquire() of a thread lock returns also if another one holds it",
    killedBy = {
      "LockExplorationRules.LOCK_05_may_wait_for_ever_if_nobody_releases",
      "LockExplorationRules.LOCK_08_may_deadlock_if_the_orders_are_opposite"
    })
public final class ThreadLockLetsEverybodyIn extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Open(lock);
  }

  private static final class Open extends WrongThreadLock {

    Open(Lock right) {
      super(right);
    }

    @Override
    public void acquire() {
      super.tryAcquire();
    }
  }
}
