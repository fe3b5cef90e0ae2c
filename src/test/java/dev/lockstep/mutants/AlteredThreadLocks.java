package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Optional;

/** The reference's threads, whose locks a mutant alters. */
abstract class AlteredThreadLocks extends AlteredThreads {

  /** What the mutant makes of a lock that the reference made. */
  protected abstract Lock alter(Lock lock);

  @Override
  public Optional<Threading> threading() {
    return Optional.of(new Altered());
  }

  private final class Altered extends ForwardingThreading {

    Altered() {
      super(real());
    }

    @Override
    public Lock lock() {
      return alter(super.lock());
    }
  }

  /** A lock that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class WrongThreadLock implements Lock {

    private final Lock right;

    protected WrongThreadLock(Lock right) {
      this.right = right;
    }

    @Override
    public void acquire() throws InterruptedException {
      right.acquire();
    }

    @Override
    public boolean acquire(Duration timeout) throws InterruptedException {
      return right.acquire(timeout);
    }

    @Override
    public boolean tryAcquire() {
      return right.tryAcquire();
    }

    @Override
    public void release() {
      right.release();
    }

    @Override
    public boolean isLocked() {
      return right.isLocked();
    }
  }
}
