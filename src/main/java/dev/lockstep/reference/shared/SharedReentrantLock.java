package dev.lockstep.reference.shared;

import dev.lockstep.api.Lock;
import dev.lockstep.reference.memory.Mutex;
import dev.lockstep.reference.values.Passenger;
import dev.lockstep.reference.values.Passengers;
import dev.lockstep.reference.values.Ticket;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes that the thread which holds it may acquire again. Which thread that is
 * concerns only its own process, so it is kept there.
 */
public final class SharedReentrantLock implements Lock, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  private final transient Mutex mutex;
  private transient volatile @Nullable Thread owner;
  private transient int depth; // changed by the owner only

  /** A lock over this mutex. */
  public SharedReentrantLock(Mutex mutex) {
    this.mutex = mutex;
  }

  @Override
  public void acquire() throws InterruptedException {
    if (!isMine()) {
      mutex.acquire();
    }
    deepen();
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    boolean acquired = isMine() || mutex.acquire(timeout);
    if (acquired) {
      deepen();
    }
    return acquired;
  }

  @Override
  public boolean tryAcquire() {
    boolean acquired = isMine() || mutex.tryAcquire();
    if (acquired) {
      deepen();
    }
    return acquired;
  }

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
      throw new IllegalStateException(
          "attempt to release recursive lock not owned by thread "
              + Thread.currentThread().getName()
              + ". The thread that acquired it has to release it.");
    }
    if (--depth == 0) {
      owner = null;
      mutex.release();
    }
  }

  @Override
  public boolean isLocked() {
    return mutex.isHeld();
  }

  @Override
  public boolean predecessorDied() {
    return mutex.predecessorDied();
  }

  @Override
  public String title() {
    return "RLock";
  }

  @Override
  public Ticket ticket() {
    return Ticket.of(Opener.class, mutex.path());
  }

  /** Opens it in another process. */
  private static final class Opener implements Ticket.Opener {
    @Override
    public Object open(List<String> details) {
      return new SharedReentrantLock(Mutex.open(details.getFirst()));
    }
  }

  private Object writeReplace() {
    return Passengers.board(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a lock is never written as itself");
  }
}
