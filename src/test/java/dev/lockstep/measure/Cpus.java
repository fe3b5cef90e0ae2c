package dev.lockstep.measure;

import dev.lockstep.witness.Evidence;
import org.junit.jupiter.api.TestReporter;

/** The CPUs that this program may use. */
final class Cpus {

  static final int COUNT = Runtime.getRuntime().availableProcessors();

  private Cpus() {}

  /** The part of its CPU that a busy thread gets if next to nobody else wants it. */
  private static final double NEARLY_ALL = 0.8;

  private static final int STEPS = 20_000_000;

  /**
   * To be asked when something is not as it should be: whether that can be trusted. If so many busy
   * threads do not get a CPU each, what is seen here depends on others, and the evidence says so.
   */
  static boolean free(int count, TestReporter reporter) throws Exception {
    double cores = Busy.together(count, () -> Busy.compute(STEPS)).cores();
    boolean free = cores >= NEARLY_ALL * count;
    if (!free) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE,
          "the machine is too busy: %d threads get only %.1f CPUs".formatted(count, cores));
    }
    return free;
  }

  /** Whether there are several; if not, the evidence says that it shows nothing. */
  static boolean several(TestReporter reporter) {
    if (COUNT < 2) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "with one CPU all take turns, so that nothing is to be seen here");
    }
    return COUNT >= 2;
  }
}
