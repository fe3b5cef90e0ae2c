package dev.lockstep.stress;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mutant whose fault only this witness can see: Peterson's lock for two threads, whose flags are
 * not volatile. In every order of its steps it lets one thread in at a time, so an exploration,
 * which tries orders of steps, finds nothing wrong with {@code acquire} and {@code release}. But a
 * real machine may put a write off until after the next read, and then both come in; volatile
 * forbids that. It offers no more than the programs of this witness ask for.
 */
public final class LockWithoutVolatile implements Implementation {

  /** In one sentence. */
  static final String FAULT = "the flags by which a thread lock excludes are not volatile";

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
