package dev.lockstep.ledger;

import java.util.List;

/**
 * What became of one deliberately wrong implementation.
 *
 * @param mutant its name
 * @param fault what is wrong with it
 * @param breaks the ids of the claims that it breaks
 * @param killedBy the rules that failed on it
 * @param survived whether a rule that should have failed did not
 */
public record MutantResult(
    String mutant, String fault, List<String> breaks, List<String> killedBy, boolean survived) {

  /** Keeps copies of the lists. */
  public MutantResult {
    breaks = List.copyOf(breaks);
    killedBy = List.copyOf(killedBy);
  }
}
