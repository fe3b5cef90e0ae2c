package dev.lockstep.reference.shared;

import dev.lockstep.api.Semaphore;
import dev.lockstep.reference.memory.Permits;
import dev.lockstep.reference.process.EndOfProgram;
import dev.lockstep.reference.values.Passenger;
import dev.lockstep.reference.values.Passengers;
import dev.lockstep.reference.values.Ticket;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A semaphore between processes. A process that ends by itself keeps the permits that it took,
 * since they may be a signal and not a loan; those of one that was killed come back.
 */
public final class SharedSemaphore implements Semaphore, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  private final transient Permits permits;
  private final transient AtomicBoolean keepsAtTheEnd = new AtomicBoolean();

  /** A semaphore over these permits. */
  public SharedSemaphore(Permits permits) {
    this.permits = permits;
  }

  @Override
  public void acquire() throws InterruptedException {
    permits.take();
    keepAtTheEnd(true);
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    return keepAtTheEnd(permits.take(timeout));
  }

  @Override
  public boolean tryAcquire() {
    return keepAtTheEnd(permits.tryTake());
  }

  private boolean keepAtTheEnd(boolean taken) {
    if (taken && !keepsAtTheEnd.getAndSet(true)) {
      EndOfProgram.first(keeping(new WeakReference<>(permits)));
    }
    return taken;
  }

  /** It does not keep the memory open of a semaphore that nobody uses any more. */
  private static Runnable keeping(WeakReference<Permits> forgettable) {
    return () -> {
      Permits permits = forgettable.get();
      if (permits != null) {
        permits.keep();
      }
    };
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
  public String title() {
    return "Semaphore";
  }

  @Override
  public Ticket ticket() {
    return Ticket.of(Opener.class, permits.path());
  }

  /** Opens it in another process. */
  private static final class Opener implements Ticket.Opener {
    @Override
    public Object open(List<String> details) {
      return new SharedSemaphore(Permits.open(details.getFirst()));
    }
  }

  private Object writeReplace() {
    return Passengers.board(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a semaphore is never written as itself");
  }
}
