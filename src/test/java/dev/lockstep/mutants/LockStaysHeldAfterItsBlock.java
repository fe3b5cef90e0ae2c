package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "the end of a try block does not release the lock",
    killedBy = {
      "ProcessLockRules.LOCK_06_must_be_released_by_the_end_of_its_block",
      "ThreadLockRules.LOCK_06_must_be_released_by_the_end_of_its_block"
    })
public final class LockStaysHeldAfterItsBlock extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Kept(lock);
  }

  private static final class Kept extends WrongLock {

    private static final long serialVersionUID = 1;

    Kept(Lock right) {
      super(right);
    }

    @Override
    public Holding hold() throws InterruptedException {
      acquire();
      return () -> {};
    }
  }
}
