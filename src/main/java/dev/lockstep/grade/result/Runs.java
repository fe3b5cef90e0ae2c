package dev.lockstep.grade.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a rule is run. */
public enum Runs {
  /** Once, since it forces the order that it wants to see. */
  ONCE("once"),
  /** Again and again, each time with another seed, since it takes luck to see that it is broken. */
  SEEDED("with seeds"),
  /** By a model checker, which tries the orders of the threads one after the other. */
  EXPLORED("explored");

  private final String word;

  Runs(String word) {
    this.word = word;
  }

  /** In words, as {@code results.json} has it. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * The way of this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Runs of(String word) {
    return Arrays.stream(values())
        .filter(runs -> runs.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is run " + word));
  }
}
