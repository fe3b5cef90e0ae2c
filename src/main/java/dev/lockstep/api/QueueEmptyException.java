package dev.lockstep.api;

/** There was no item in a queue in time (QUEUE-08, QUEUE-10): Python's {@code queue.Empty}. */
public class QueueEmptyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public QueueEmptyException(String message) {
    super(message);
  }
}
