package dev.lockstep.stress;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wrong lock that only this witness can catch: Peterson's algorithm for two threads, with
 * ordinary variables. In every order of its steps it excludes, so no rule and no exploration finds
 * a fault. But a real machine may put a write off until after the next read; only volatile
 * variables forbid that.
 */
public final class LockWithoutVolatile implements Implementation {

  @Override
  public Optional<Threading> threading() {
    return Optional.of(
        new Threading() {
          @Override
          public Lock lock() {
            return new Peterson();
          }
        });
  }

  private static final class Peterson implements Lock {

    private final AtomicReference<Thread> first = new AtomicReference<>();
    private final boolean[] wants = new boolean[2];
    private int turn;

    @Override
    public void acquire() {
      int me = number();
      int other = 1 - me;
      wants[me] = true;
      turn = other;
      while (wants[other] && turn == other) {
        Thread.yield(); // so that the compiler reads them each time
      }
    }

    @Override
    public void release() {
      wants[number()] = false;
    }

    /** The first thread that comes is 0, the other one 1. */
    private int number() {
      Thread me = Thread.currentThread();
      return first.compareAndSet(null, me) || first.get() == me ? 0 : 1;
    }

    @Override
    public boolean acquire(Duration timeout) {
      throw new UnsupportedOperationException("no program here asks for it");
    }

    @Override
    public boolean tryAcquire() {
      throw new UnsupportedOperationException("no program here asks for it");
    }

    @Override
    public boolean isLocked() {
      throw new UnsupportedOperationException("no program here asks for it");
    }
  }
}
