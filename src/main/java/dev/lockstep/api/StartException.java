package dev.lockstep.api;

/** No child could be made. The message names the cause and says what to do. */
public class StartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public StartException(String message) {
    super(message);
  }

  /** An exception with this message and what led to it. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
