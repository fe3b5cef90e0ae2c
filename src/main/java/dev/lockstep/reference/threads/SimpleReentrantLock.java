package dev.lockstep.reference.threads;

import dev.lockstep.api.Lock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A lock between threads that its owner may acquire again: a plain lock, an owner and a count. */
public final class SimpleReentrantLock implements Lock {

  private final SimpleLock lock = new SimpleLock();
  private volatile @Nullable Thread owner; // written while the lock is held, read at any time
  private int depth; // only the owner's

  /** A lock that is free. */
  public SimpleReentrantLock() {}

  @Override
  public void acquire() throws InterruptedException {
    if (!isMine()) {
      lock.acquire();
    }
    deepen();
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    boolean acquired = isMine() || lock.acquire(timeout);
    if (acquired) {
      deepen();
    }
    return acquired;
  }

  @Override
  public boolean tryAcquire() {
    boolean acquired = isMine() || lock.tryAcquire();
    if (acquired) {
      deepen();
    }
    return acquired;
  }

  /** Only a thread itself can make this true or false for itself, so it need not look twice. */
  private boolean isMine() {
    return owner == Thread.currentThread();
  }

  private void deepen() {
    owner = Thread.currentThread();
    depth++;
  }

  @Override
  public void release() {
    if (!isMine()) {
      throw Refusal.notTheOwner();
    }
    if (--depth == 0) {
      owner = null;
      lock.release();
    }
  }

  @Override
  public boolean isLocked() {
    return lock.isLocked();
  }
}
