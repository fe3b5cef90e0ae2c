package dev.lockstep.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What became of the mutants of this run; any test may add to it, from any thread. */
public final class KillMatrix {

  private static final Queue<MutantResult> RESULTS = new ConcurrentLinkedQueue<>();

  private KillMatrix() {}

  /** Notes what became of one mutant. */
  public static void add(MutantResult result) {
    RESULTS.add(result);
  }

  /** All that was noted so far, by the names of the mutants. */
  static List<MutantResult> results() {
    return RESULTS.stream().sorted(Comparator.comparing(MutantResult::mutant)).toList();
  }
}
