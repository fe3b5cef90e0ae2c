package dev.lockstep.grade.result;

import java.util.List;

/**
 * The results of a run, as {@code results.json} has them.
 *
 * @param format the version of this format
 * @param assignment what the run is called
 * @param parts the parts that were asked for, such as {@code lock}
 * @param submissions all submissions, in the order of their ids
 */
public record Results(
    int format, String assignment, List<String> parts, List<Submission> submissions) {

  /** The version of the format that this code writes. */
  public static final int FORMAT = 1;

  /** Keeps copies. */
  public Results {
    parts = List.copyOf(parts);
    submissions = List.copyOf(submissions);
  }
}
