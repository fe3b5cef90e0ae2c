package dev.lockstep.api;

/**
 * A task threw something that cannot be thrown here as it is: a checked exception where only others
 * can be thrown (then it is the cause), or one that cannot travel (then the message says what it
 * was).
 */
public class TaskFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message and what led to it. */
  public TaskFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
