package dev.lockstep.reference;

import dev.lockstep.api.Semaphore;
import dev.lockstep.reference.memory.Permits;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A semaphore between processes. A process that ends by itself keeps the permits that it took,
 * since they may be a signal and not a loan; those of one that was killed come back.
 */
final class SharedSemaphore implements Semaphore, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  private final transient Permits permits;
  private final transient AtomicBoolean keepsAtTheEnd = new AtomicBoolean();

  SharedSemaphore(Permits permits) {
    this.permits = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    permits.take();
    keepAtTheEnd();
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    boolean taken = permits.take(timeout);
    keepAtTheEnd();
    return taken;
  }

  @Override
  public boolean tryAcquire() {
    boolean taken = permits.tryTake();
    keepAtTheEnd();
    return taken;
  }

  private void keepAtTheEnd() {
    if (!keepsAtTheEnd.getAndSet(true)) {
      EndOfProgram.first(permits::keep);
    }
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
