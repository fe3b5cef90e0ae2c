package dev.lockstep.api;

/** A program that was to be checked ended with an exit code other than 0. */
public class CalledProcessException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final CompletedProgram completed;

  /** An exception for this end. */
  public CalledProcessException(CompletedProgram completed) {
    super(completed.words() + " ended with exit code " + completed.exitCode());
    this.completed = completed;
  }

  /** How the program ended and what it wrote. */
  public CompletedProgram completed() {
    return completed;
  }
}
