package dev.lockstep.measure;

import dev.lockstep.witness.Evidence;
import org.junit.jupiter.api.TestReporter;

/** The CPUs that this program may use. */
final class Cpus {

  static final int COUNT = Runtime.getRuntime().availableProcessors();

  private Cpus() {}

  /** Whether there are several; if not, the evidence says that it shows nothing. */
  static boolean several(TestReporter reporter) {
    if (COUNT < 2) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "with one CPU all take turns, so that nothing is to be seen here");
    }
    return COUNT >= 2;
  }
}
