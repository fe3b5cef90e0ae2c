package dev.lockstep.rules;

/**
 * A rule was broken. The message teaches: the rule, what was seen, what to check, where to read.
 */
public final class RuleViolation extends AssertionError {

  private static final long serialVersionUID = 1;

  private final boolean clean;
  private final Lesson lesson;

  RuleViolation(String message, Throwable cause, boolean clean, Lesson lesson) {
    super(message, cause);
    this.clean = clean;
    this.lesson = lesson;
  }

  /** The message in parts. */
  public Lesson lesson() {
    return lesson;
  }

  /** Whether the rule itself noticed it, by an assertion or a wait that ran out of time. */
  public boolean isClean() {
    return clean;
  }
}
