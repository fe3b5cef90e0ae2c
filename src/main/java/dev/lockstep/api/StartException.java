package dev.lockstep.api;

/**
 * No child could be made. The message names the cause and says what to do.
 *
 * <p>A child that could be made but does not get as far as its target, as with a broken JVM, is no
 * such case: it shows in its exit code and on its error stream.
 */
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
