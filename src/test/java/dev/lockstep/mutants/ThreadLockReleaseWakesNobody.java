package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "release() of a thread lock frees it, but wakes none of those that wait",
    killedBy = {
      "LockExplorationRules.LOCK_10_must_not_deadlock_if_the_order_is_the_same",
      "LockExplorationRules.LOCK_03_must_leave_the_balance_at_0_in_every_order"
    })
public final class ThreadLockReleaseWakesNobody extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Silent(lock);
  }

  private static final class Silent extends WrongThreadLock {

    private boolean held;

    Silent(Lock right) {
      super(right);
    }

    @Override
    public synchronized void acquire() throws InterruptedException {
      while (held) {
        wait();
      }
      held = true;
    }

    @Override
    public synchronized boolean tryAcquire() {
      boolean free = !held;
      held = true;
      return free;
    }

    @Override
    public synchronized void release() {
      held = false;
    }

    @Override
    public synchronized boolean isLocked() {
      return held;
    }
  }
}
