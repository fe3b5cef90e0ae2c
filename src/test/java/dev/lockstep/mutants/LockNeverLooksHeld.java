package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "isLocked() always says no",
    killedBy = {
      "ProcessLockRules.LOCK_17_must_lock_by_acquire_and_unlock_by_release",
      "ThreadLockRules.LOCK_17_must_lock_by_acquire_and_unlock_by_release"
    })
public final class LockNeverLooksHeld extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Lying(lock);
  }

  private static final class Lying extends WrongLock {

    private static final long serialVersionUID = 1;

    Lying(Lock right) {
      super(right);
    }

    @Override
    public boolean isLocked() {
      return false;
    }
  }
}
