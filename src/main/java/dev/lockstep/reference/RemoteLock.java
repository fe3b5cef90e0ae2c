package dev.lockstep.reference;

import dev.lockstep.api.Lock;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A manager's lock. Long waits are made of short ones, as in {@link RemoteQueue}. */
final class RemoteLock implements Lock, Serializable {

  private static final long serialVersionUID = 1;

  private final RemoteObject object;
  private transient @Nullable Lock there;

  RemoteLock(RemoteObject object) {
    this.object = object;
  }

  private Lock there() {
    Lock proxy = there;
    if (proxy == null) {
      proxy = object.as(Lock.class);
      there = proxy;
    }
    return proxy;
  }

  @Override
  public void acquire() throws InterruptedException {
    acquire(Slices.FOR_EVER);
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    Slices slices = new Slices(timeout);
    boolean acquired = there().acquire(slices.next());
    while (!acquired && !slices.isOver()) {
      acquired = there().acquire(slices.next());
    }
    return acquired;
  }

  @Override
  public boolean tryAcquire() {
    return there().tryAcquire();
  }

  @Override
  public void release() {
    there().release();
  }

  @Override
  public boolean isLocked() {
    return there().isLocked();
  }
}
