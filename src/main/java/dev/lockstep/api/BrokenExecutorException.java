package dev.lockstep.api;

/**
 * A worker of an executor died, and with it all that was running or pending: Python's {@code
 * BrokenProcessPool}.
 */
public class BrokenExecutorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public BrokenExecutorException(String message) {
    super(message);
  }
}
