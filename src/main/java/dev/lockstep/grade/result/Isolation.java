package dev.lockstep.grade.result;

import java.util.List;

/**
 * How a submission was contained, as found by trying.
 *
 * @param level from {@code L1}, a JVM of its own, to {@code L4}
 * @param means what contained it, such as {@code bubblewrap}
 * @param missing what this machine lacks for the next level, in words
 */
public record Isolation(String level, String means, List<String> missing) {

  /** Keeps a copy. */
  public Isolation {
    missing = List.copyOf(missing);
  }
}
