package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Semaphore;

@Mutant(
    fault = "a release too many is accepted, and does nothing",
    killedBy = {
      "ProcessLockRules.LOCK_15_cannot_be_released_by_another_thread_if_it_is_reentrant",
      "ProcessLockRules.LOCK_15_cannot_be_released_if_it_is_not_held",
      "ProcessLockRules.LOCK_15_cannot_give_a_bounded_semaphore_too_many",
      "ThreadLockRules.LOCK_15_cannot_be_released_by_another_thread_if_it_is_reentrant",
      "ThreadLockRules.LOCK_15_cannot_be_released_if_it_is_not_held"
    })
public final class SurplusReleasesAreAccepted extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Tolerant(lock);
  }

  @Override
  protected Lock alterReentrant(Lock lock) {
    return new Tolerant(lock);
  }

  @Override
  protected Semaphore alterBounded(Semaphore semaphore) {
    return new TolerantSemaphore(semaphore);
  }

  private static void tolerate(Runnable release) {
    try {
      release.run();
    } catch (IllegalStateException e) {
      // Accepted.
    }
  }

  private static final class Tolerant extends WrongLock {

    private static final long serialVersionUID = 1;

    Tolerant(Lock right) {
      super(right);
    }

    @Override
    public void release() {
      tolerate(super::release);
    }
  }

  private static final class TolerantSemaphore extends WrongSemaphore {

    private static final long serialVersionUID = 1;

    TolerantSemaphore(Semaphore right) {
      super(right);
    }

    @Override
    public void release() {
      tolerate(super::release);
    }
  }
}
