package dev.lockstep.grade.result;

/**
 * How often a rule was tried: "failed in 3 of 50" is a failure.
 *
 * @param count how often it was tried; of an exploration, how many orders of the threads
 * @param failures how many tries did not pass
 * @param seed what all chance in the first try came from that did not pass, or else in the first
 *     one; 0 if there was none
 * @param replay the command that does that try again; empty if it was never tried
 */
public record Tries(int count, int failures, long seed, String replay) {

  /** Not tried. */
  public static final Tries NONE = new Tries(0, 0, 0, "");
}
