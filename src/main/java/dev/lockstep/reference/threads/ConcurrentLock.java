package dev.lockstep.reference.threads;

import dev.lockstep.api.Lock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A lock over a semaphore of one permit, which belongs to nobody, so that anybody may release it.
 *
 * <p>A semaphore refuses whoever was interrupted before, though there be a permit. A lock that is
 * free is to be had without waiting, so that is tried first.
 */
final class ConcurrentLock implements Lock {

  private final Semaphore free = new Semaphore(1);

  @Override
  public void acquire() throws InterruptedException {
    if (!tryAcquire()) {
      free.acquire();
    }
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout); // the longest possible, if it is too long
    return tryAcquire() || (nanos > 0 && free.tryAcquire(nanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public boolean tryAcquire() {
    return free.tryAcquire();
  }

  /** One at a time, or two could both find the lock held, and free it twice. */
  @Override
  public synchronized void release() {
    if (!isLocked()) {
      throw Refusal.notHeld();
    }
    free.release();
  }

  @Override
  public boolean isLocked() {
    return free.availablePermits() == 0;
  }
}
