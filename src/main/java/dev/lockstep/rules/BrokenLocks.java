package dev.lockstep.rules;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Optional;

/** The broken twin of an implementation: a lock that looks and then takes, in two steps. */
final class BrokenLocks implements Implementation {

  /** Made by name. */
  public BrokenLocks() {}

  @Override
  public Optional<Threading> threading() {
    return Optional.of(new Locks());
  }

  private static final class Locks implements Threading {
    @Override
    public Lock lock() {
      return new LookThenTake();
    }
  }

  private static final class LookThenTake implements Lock {

    private volatile boolean held;

    @Override
    public void acquire() {
      while (held) {
        Thread.onSpinWait();
      }
      held = true;
    }

    @Override
    public boolean acquire(Duration timeout) {
      return tryAcquire();
    }

    @Override
    public boolean tryAcquire() {
      boolean free = !held;
      if (free) {
        held = true;
      }
      return free;
    }

    @Override
    public void release() {
      held = false;
    }

    @Override
    public boolean isLocked() {
      return held;
    }
  }
}
