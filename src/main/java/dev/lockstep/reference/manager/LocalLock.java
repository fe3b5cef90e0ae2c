package dev.lockstep.reference.manager;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A lock in a manager's server, which anybody may release. */
final class LocalLock implements RemoteLock.Served {

  private final Semaphore free = new Semaphore(1);

  @Override
  public boolean acquire(long nanos) throws InterruptedException {
    return free.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public synchronized void release() {
    if (!isLocked()) {
      throw new IllegalStateException("lock released too many times: acquire it first.");
    }
    free.release();
  }

  @Override
  public boolean isLocked() {
    return free.availablePermits() == 0;
  }
}
