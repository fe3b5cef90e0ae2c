package dev.lockstep.reference.values;

/** A shared object that can travel to a new process. */
public interface Passenger {

  /** What users call such an object. */
  String title();

  /** What another process opens it with. */
  Ticket ticket();

  /** It was written for a child: from now on it stays open, whatever its user does here. */
  default void board() {}

  /** That child has opened it for itself, or has ended. */
  default void leave() {}
}
