package dev.lockstep.grade.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What became of a rule. Only {@link #PASSED} earns points; whatever is not known is no pass. */
public enum Outcome {
  /** The implementation does what the rule asks. */
  PASSED("passed"),
  /** It does not. */
  FAILED("failed"),
  /** It did not end, or something that has to return did not. */
  HUNG("hung"),
  /** It ended the JVM, or used it up. */
  CRASHED("crashed"),
  /** It does not offer the part that the rule asks for. */
  NOT_ATTEMPTED("not attempted"),
  /** The witness could come to no result, and says why. */
  INCONCLUSIVE("inconclusive"),
  /** The rule was not reached; every rule begins as this. */
  NO_RESULT("no result"),
  /** The grader failed, not the submission. */
  OUR_FAULT("our fault");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** In words, as {@code results.json} has it. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * The outcome of this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Outcome of(String word) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome is called " + word));
  }

  /** Whether it costs the student points although nothing is known against the submission. */
  public boolean isUnknown() {
    return this == INCONCLUSIVE || this == NO_RESULT || this == OUR_FAULT;
  }
}
