package dev.lockstep.reference.values;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The shared objects that travel to a new process with its arguments. Nothing else may carry them:
 * they are shared by being passed on at a process's start, which can see to it that they stay open
 * until the child has opened them (POOL-15).
 */
public final class Passengers {

  private static final ScopedValue<List<Passenger>> BOARDING = ScopedValue.newInstance();

  private final List<Passenger> aboard;
  private final AtomicBoolean haveLeft = new AtomicBoolean();

  private Passengers(List<Passenger> aboard) {
    this.aboard = aboard;
  }

  /** A shared object was to be sent in another way than with a process's arguments. */
  static final class NotBoarding extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private NotBoarding(String message) {
      super(message);
    }
  }

  /** An encoding of arguments, and who is in it. */
  public record Boarded(byte[] bytes, Passengers passengers) {}

  /** Lets shared objects board while this encodes the arguments that hold them. */
  public static Boarded collect(Supplier<byte[]> encoding) {
    Passengers passengers = new Passengers(new CopyOnWriteArrayList<>());
    try {
      byte[] bytes = ScopedValue.where(BOARDING, passengers.aboard).call(encoding::get);
      return new Boarded(bytes, passengers);
    } catch (Throwable e) { // a user's writeObject() may throw anything
      passengers.leave();
      throw e;
    }
  }

  /**
   * Called when a shared object is being written; gives what is written instead.
   *
   * @throws IllegalStateException if no process is being started with it
   */
  public static Ticket board(Passenger passenger) {
    if (!BOARDING.isBound()) {
      throw new NotBoarding(
          passenger.title()
              + " objects should only be shared between processes through inheritance: pass it as"
              + " an argument of a process, or use one of a Manager.");
    }
    Ticket ticket = passenger.ticket();
    passenger.board();
    BOARDING.get().add(passenger);
    return ticket;
  }

  /** Whether nothing that is shared travels. */
  public boolean isEmpty() {
    return aboard.isEmpty();
  }

  /** Nobody waits for them any more. They leave once, whoever says it first. */
  public void leave() {
    if (!haveLeft.getAndSet(true)) {
      List.copyOf(aboard).forEach(Passenger::leave);
    }
  }

  /** What they share is referred to no more. All have left. */
  public void forget() {
    aboard.clear();
  }
}
