package dev.lockstep.grade.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How far a submission came. */
public enum State {
  /** Its rules were run. */
  GRADED("graded"),
  /** There is no implementation in it: no sources, or no class that implements anything. */
  EMPTY("empty"),
  /** The compiler refused it. */
  NOT_COMPILED("not compiled"),
  /** Its archive or folder could not be read. */
  UNREADABLE("unreadable"),
  /** The grader failed before it came to the rules. */
  OUR_FAULT("our fault");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** In words, as {@code results.json} has it. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * The state of this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static State of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state is called " + word));
  }
}
