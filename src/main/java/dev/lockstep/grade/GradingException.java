package dev.lockstep.grade;

/** The run cannot begin; the message says why and what to do. */
public final class GradingException extends Exception {

  private static final long serialVersionUID = 1;

  /** In these words. */
  public GradingException(String message) {
    super(message);
  }
}
