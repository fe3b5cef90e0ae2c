package dev.lockstep.reference.threads;

import dev.lockstep.api.Lock;
import java.time.Duration;

/**
 * A lock between threads: a flag that says whether it is held, in a monitor that makes "is it free?
 * then it is mine" one step. Who comes too late sleeps, and each release wakes one that does.
 *
 * <p>Who was woken is not served yet: whoever comes by meanwhile may be quicker, and then it sleeps
 * again. That makes the lock fast, and its order not fair (LOCK-13).
 */
public final class SimpleLock implements Lock {

  private boolean held;

  /** A lock that is free. */
  public SimpleLock() {}

  @Override
  public synchronized void acquire() throws InterruptedException {
    while (held) {
      wait();
    }
    held = true;
  }

  @Override
  public synchronized boolean acquire(Duration timeout) throws InterruptedException {
    TimeLimit limit = new TimeLimit(timeout);
    while (held && !limit.isOver()) {
      limit.waitOn(this);
    }
    return tryAcquire(); // whoever was woken at the last moment takes it
  }

  @Override
  public synchronized boolean tryAcquire() {
    if (held) {
      return false;
    }
    held = true;
    return true;
  }

  @Override
  public synchronized void release() {
    if (!held) {
      throw Refusal.notHeld();
    }
    held = false;
    notify();
  }

  @Override
  public synchronized boolean isLocked() {
    return held;
  }
}
