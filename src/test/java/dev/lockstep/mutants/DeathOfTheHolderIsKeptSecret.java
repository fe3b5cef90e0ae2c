package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "who gets the lock of a killed process is not told",
    killedBy = {"ProcessLockRules.LOCK_16_must_tell_the_next_one_that_its_holder_was_killed"})
public final class DeathOfTheHolderIsKeptSecret extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Secretive(lock);
  }

  private static final class Secretive extends WrongLock {

    private static final long serialVersionUID = 1;

    Secretive(Lock right) {
      super(right);
    }

    @Override
    public boolean predecessorDied() {
      return false;
    }
  }
}
