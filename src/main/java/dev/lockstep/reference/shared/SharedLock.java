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

/** A lock between processes. */
public final class SharedLock implements Lock, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  private final transient Mutex mutex;

  /** A lock over this mutex. */
  public SharedLock(Mutex mutex) {
    this.mutex = mutex;
  }

  @Override
  public void acquire() throws InterruptedException {
    mutex.acquire();
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    return mutex.acquire(timeout);
  }

  @Override
  public boolean tryAcquire() {
    return mutex.tryAcquire();
  }

  @Override
  public void release() {
    if (!mutex.release()) {
      throw new IllegalStateException(
          "semaphore or lock released too many times: nobody holds this lock. Release it once for"
              + " each time that it was acquired.");
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
    return "Lock";
  }

  @Override
  public Ticket ticket() {
    return Ticket.of(Opener.class, mutex.path());
  }

  /** Opens it in another process. */
  private static final class Opener implements Ticket.Opener {
    @Override
    public Object open(List<String> details) {
      return new SharedLock(Mutex.open(details.getFirst()));
    }
  }

  private Object writeReplace() {
    return Passengers.board(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a lock is never written as itself");
  }
}
