package dev.lockstep.grade.result;

/**
 * How often a rule was tried: "failed in 3 of 200" is a failure.
 *
 * @param count how often it was tried, each try with an order of its own
 * @param failures how many tries did not pass
 * @param seed what made the order of the first try that did not pass, or of the first one
 * @param replay the command that does that try again; empty if it was never tried
 */
public record Tries(int count, int failures, long seed, String replay) {

  /** Not tried. */
  public static final Tries NONE = new Tries(0, 0, 0, "");
}
