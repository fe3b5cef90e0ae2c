package dev.lockstep.api;

/**
 * A connection cannot do what was asked: it has one way only, it is closed, or nobody is at the
 * other end. Python's {@code OSError}.
 */
public class ConnectionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public ConnectionException(String message) {
    super(message);
  }

  /** An exception with this message and what led to it. */
  public ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
