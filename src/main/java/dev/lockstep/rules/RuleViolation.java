package dev.lockstep.rules;

/**
 * A rule was broken. The message teaches: the rule, what was seen, what to check, where to read.
 */
public final class RuleViolation extends AssertionError {

  private static final long serialVersionUID = 1;

  private final boolean clean;

  RuleViolation(String message, Throwable cause, boolean clean) {
    super(message, cause);
    this.clean = clean;
  }

  /** Whether the rule itself noticed it, by an assertion or a wait that ran out of time. */
  public boolean isClean() {
    return clean;
  }
}
