package dev.lockstep.reference;

import dev.lockstep.api.Lock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A lock between the threads of one process, which any of them may release. */
final class LocalLock implements Lock {

  private final Semaphore free = new Semaphore(1);

  @Override
  public void acquire() throws InterruptedException {
    free.acquire();
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    return free.tryAcquire(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean tryAcquire() {
    return free.tryAcquire();
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
