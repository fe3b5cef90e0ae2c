package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

/** Only an exploration catches it surely: the lock has to be free just when the interrupt comes. */
@Mutant(
    fault = "acquire() of a thread lock takes it, if it is free, although it was interrupted",
    killedBy =
        "LockExplorationRules.LOCK_09_must_not_lose_the_lock_if_an_interrupt_meets_a_release")
public final class ThreadLockGoesWithTheInterrupted extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Greedy(lock);
  }

  private static final class Greedy extends WrongThreadLock {

    Greedy(Lock right) {
      super(right);
    }

    @Override
    public void acquire() throws InterruptedException {
      try {
        super.acquire();
      } catch (InterruptedException e) {
        super.tryAcquire();
        throw e;
      }
    }
  }
}
