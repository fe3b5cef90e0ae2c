package dev.lockstep.rules;

import org.jspecify.annotations.Nullable;

/** A wait of a rule ran out of time: what it waited for did not happen, or not in time. */
final class TimedOut extends AssertionError {

  private static final long serialVersionUID = 1;

  private final boolean hang;

  /**
   * In these words.
   *
   * @param hang whether something has not returned that has to return
   */
  TimedOut(String message, boolean hang, @Nullable Throwable cause) {
    super(message, cause);
    this.hang = hang;
  }

  boolean isHang() {
    return hang;
  }
}
