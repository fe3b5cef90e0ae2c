package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;

import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Whether Java's threads, and processes, compute at the same instant. */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CoresTest {

  /** A few tens of milliseconds for one thread. */
  private static final int STEPS = 10_000_000;

  // Seen with two CPUs: some ms at once within 26 rounds, with ten busy threads for each besides.
  @Test
  @Testifies(
      value = {"GIL-02", "THR-21"},
      as = MEASURE)
  void busy_threads_run_at_the_same_instant(TestReporter reporter) throws Exception {
    int all = Math.max(2, Cpus.COUNT);
    AtOnce.require("busy threads", all, AtOnce.freeThreads(all), reporter);
    reporter.publishEntry(coresUsed().entries());
  }

  /** How many cores so many threads use; on a busy machine it is what the others leave them. */
  private static Table coresUsed() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (int threads : new int[] {1, Cpus.COUNT, 2 * Cpus.COUNT}) {
      double cores = Busy.together(threads, () -> Busy.compute(STEPS)).cores();
      rows.add(List.of(Integer.toString(threads), Table.figure(cores)));
    }
    return new Table(
        "Cores that busy Java threads used, of " + Cpus.COUNT, List.of("threads", "cores"), rows);
  }

  // Seen: as with threads, within 30 rounds.
  @Test
  @Testifies(value = "THR-21", as = MEASURE)
  void busy_processes_run_at_the_same_instant(TestReporter reporter) throws Exception {
    try (BusyPeer one = BusyPeer.process();
        BusyPeer two = BusyPeer.process()) {
      AtOnce.Several both =
          end -> {
            one.beginUntil(end);
            two.beginUntil(end);
            return List.of(one.spans(), two.spans());
          };
      AtOnce.require("busy processes", 2, both, reporter);
    }
  }
}
