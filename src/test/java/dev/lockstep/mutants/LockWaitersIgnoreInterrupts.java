package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "acquire() waits on when it is interrupted",
    killedBy = {
      "ProcessLockRules.LOCK_09_may_be_freed_by_an_interrupt",
      "ThreadLockRules.LOCK_09_may_be_freed_by_an_interrupt"
    })
public final class LockWaitersIgnoreInterrupts extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Deaf(lock);
  }

  private static final class Deaf extends WrongLock {

    private static final long serialVersionUID = 1;

    Deaf(Lock right) {
      super(right);
    }

    @Override
    public void acquire() {
      for (boolean acquired = false; !acquired; ) {
        try {
          super.acquire();
          acquired = true;
        } catch (InterruptedException e) {
          // Once more.
        }
      }
    }
  }
}
