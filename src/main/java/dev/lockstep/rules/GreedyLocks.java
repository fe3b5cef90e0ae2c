package dev.lockstep.rules;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Optional;

/** A broken twin: locks that whoever is interrupted takes along, if they are free by then. */
final class GreedyLocks implements Implementation {

  /** Made by name. */
  public GreedyLocks() {}

  @Override
  public Optional<Threading> threading() {
    return Optional.of(new Locks());
  }

  private static final class Locks implements Threading {
    @Override
    public Lock lock() {
      return new Greedy();
    }
  }

  private static final class Greedy implements Lock {

    private boolean held;

    @Override
    public synchronized void acquire() throws InterruptedException {
      try {
        while (held) {
          wait();
        }
      } catch (InterruptedException e) {
        tryAcquire();
        throw e;
      }
      held = true;
    }

    @Override
    public boolean acquire(Duration timeout) {
      return tryAcquire();
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
      notify();
    }

    @Override
    public synchronized boolean isLocked() {
      return held;
    }
  }
}
