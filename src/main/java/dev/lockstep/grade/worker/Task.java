package dev.lockstep.grade.worker;

import java.util.List;

/**
 * A rule to be run.
 *
 * @param rule its id
 * @param seeds what all chance in each of its runs comes from; there is one at least
 */
public record Task(String rule, List<Long> seeds) {

  /** Keeps a copy. */
  public Task {
    seeds = List.copyOf(seeds);
  }
}
