package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "acquire() refuses one who was interrupted before, though the lock be free",
    killedBy = {
      "ProcessLockRules.LOCK_17_must_give_a_free_lock_to_one_who_was_interrupted_before",
      "ProcessLockRules.LOCK_17_must_give_a_free_reentrant_lock_to_one_who_was_interrupted_before",
      "ThreadLockRules.LOCK_17_must_give_a_free_lock_to_one_who_was_interrupted_before",
      "ThreadLockRules.LOCK_17_must_give_a_free_reentrant_lock_to_one_who_was_interrupted_before"
    })
public final class LockRefusesTheInterrupted extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Touchy(lock);
  }

  @Override
  protected Lock alterReentrant(Lock lock) {
    return new Touchy(lock);
  }

  /** As a semaphore of Java does, and its blocking queues. */
  static void refuse() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before");
    }
  }

  private static final class Touchy extends WrongLock {

    private static final long serialVersionUID = 1;

    Touchy(Lock right) {
      super(right);
    }

    @Override
    public void acquire() throws InterruptedException {
      refuse();
      super.acquire();
    }
  }
}
