package dev.lockstep.grade.submission;

/** A submission cannot be read; the message says why, in words for its author. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1;

  /** In these words. */
  public UnreadableException(String message) {
    super(message);
  }

  /** In these words. */
  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
