package dev.lockstep.reference.threads;

import dev.lockstep.api.Lock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock over {@link ReentrantLock}, which belongs to the thread that acquired it.
 *
 * <p>Who was interrupted before can have it if it is free, as with {@link ConcurrentLock}.
 */
final class ConcurrentReentrantLock implements Lock {

  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public void acquire() throws InterruptedException {
    if (!tryAcquire()) {
      lock.lockInterruptibly();
    }
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout); // the longest possible, if it is too long
    return tryAcquire() || (nanos > 0 && lock.tryLock(nanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public boolean tryAcquire() {
    return lock.tryLock();
  }

  @Override
  public void release() {
    if (!lock.isHeldByCurrentThread()) {
      throw Refusal.notTheOwner();
    }
    lock.unlock();
  }

  @Override
  public boolean isLocked() {
    return lock.isLocked();
  }
}
