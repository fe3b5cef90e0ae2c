package dev.lockstep.reference.manager;

import dev.lockstep.api.Lock;
import dev.lockstep.reference.memory.Deadline;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A manager's lock. Long waits are made of short ones, as in {@link RemoteQueue}. */
final class RemoteLock implements Lock, Serializable {

  private static final long serialVersionUID = 1;

  /** What the server's lock does; so a call has plain arguments only. */
  interface Served {

    boolean acquire(long nanos) throws InterruptedException;

    void release();

    boolean isLocked();
  }

  private final RemoteObject object;
  private transient @Nullable Served there;

  RemoteLock(RemoteObject object) {
    this.object = object;
  }

  private Served there() {
    Served proxy = there;
    if (proxy == null) {
      proxy = object.as(Served.class);
      there = proxy;
    }
    return proxy;
  }

  @Override
  public void acquire() throws InterruptedException {
    acquire(Deadline.NONE);
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    return acquire(Deadline.in(timeout));
  }

  private boolean acquire(Deadline deadline) throws InterruptedException {
    boolean acquired = there().acquire(deadline.nextSlice());
    while (!acquired && !deadline.isOver()) {
      acquired = there().acquire(deadline.nextSlice());
    }
    return acquired;
  }

  @Override
  public boolean tryAcquire() {
    try {
      return there().acquire(0);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the server, nor a call that is being made", e);
    }
  }

  @Override
  public void release() {
    there().release();
  }

  @Override
  public boolean isLocked() {
    return there().isLocked();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RemoteLock lock && object.equals(lock.object);
  }

  @Override
  public int hashCode() {
    return object.hashCode();
  }

  @Override
  public String toString() {
    return object.describe("lock");
  }
}
