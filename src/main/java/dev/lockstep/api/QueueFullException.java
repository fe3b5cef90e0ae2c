package dev.lockstep.api;

/** There was no room in a queue in time (QUEUE-07, QUEUE-09): Python's {@code queue.Full}. */
public class QueueFullException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public QueueFullException(String message) {
    super(message);
  }
}
