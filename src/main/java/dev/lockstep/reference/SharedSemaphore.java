package dev.lockstep.reference;

import dev.lockstep.api.Semaphore;
import dev.lockstep.reference.memory.Permits;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;

/** A semaphore between processes. */
final class SharedSemaphore implements Semaphore, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  private final transient Permits permits;

  SharedSemaphore(Permits permits) {
    this.permits = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    permits.take();
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    return permits.take(timeout);
  }

  @Override
  public boolean tryAcquire() {
    return permits.tryTake();
  }

  @Override
  public void release() {
    if (!permits.give()) {
      throw new IllegalStateException(
          "semaphore or lock released too many times: all permits are there. Release it once for"
              + " each time that it was acquired.");
    }
  }

  @Override
  public int value() {
    return permits.available();
  }

  @Override
  public Ticket ticket() {
    return Ticket.of(Ticket.Kind.SEMAPHORE, permits.path());
  }

  private Object writeReplace() {
    return Passengers.board(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a semaphore is never written as itself");
  }
}
