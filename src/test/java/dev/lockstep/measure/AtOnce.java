package dev.lockstep.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Evidence.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestReporter;

/**
 * Whether two ran at the same instant, or in turns: the time that each of them ran, added up, is
 * more than the time in which any of them did, or just as much.
 *
 * @param ratio of these two times: from 1, all in turns, to 2, always at once
 * @param nanos for how long both ran at once
 */
record AtOnce(Ratio ratio, long nanos) {

  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 25_000_000;

  /** More than can be an error of the clock. */
  private static final long ENOUGH_NANOS = 2_000_000;

  /** Two that are busy, or wait, until this time, and say when. */
  @FunctionalInterface
  interface Two {
    List<Spans> until(long end) throws Exception;
  }

  /** Looks only as often as usual: to see that something is not so. */
  static AtOnce lookAt(String who, Two two) throws Exception {
    return look(who, two, 0);
  }

  /** Looks for as long as it takes on a busy machine, where two seldom get CPUs at once. */
  static AtOnce lookFor(String who, Two two) throws Exception {
    return look(who, two, ENOUGH_NANOS);
  }

  private static AtOnce look(String who, Two two, long enough) throws Exception {
    List<Double> ratios = new ArrayList<>();
    long together = 0;
    long giveUp = System.nanoTime() + Patience.configured().signal().toNanos();
    while (ratios.size() < ROUNDS || (together < enough && System.nanoTime() < giveUp)) {
      long length = ratios.size() < ROUNDS ? ROUND_NANOS : 5 * ROUND_NANOS;
      List<Spans> spans = two.until(System.nanoTime() + length);
      long both = spans.getFirst().nanosTogetherWith(spans.getLast());
      long sum = spans.getFirst().nanos() + spans.getLast().nanos();
      if (sum > 0) {
        ratios.add((double) sum / (sum - both));
        together += both;
      }
    }
    Ratio ratio = Ratio.of("time of each of two " + who + ", added : time of any", ratios);
    return new AtOnce(ratio, together);
  }

  /** Asserts that they ran at the same instant, if there are CPUs for that. */
  void require(TestReporter reporter) {
    reporter.publishEntry(ratio.entries());
    if (Cpus.several(reporter)) {
      assertThat(nanos)
          .as("nanoseconds that both ran at once; %s", ratio.words())
          .isGreaterThanOrEqualTo(ENOUGH_NANOS);
    }
  }

  /** Asserts that they took turns. */
  void refuse(TestReporter reporter) {
    reporter.publishEntry(ratio.entries());
    assertThat(nanos)
        .as("nanoseconds that both ran at once; %s", ratio.words())
        .isLessThan(ENOUGH_NANOS / 2);
  }
}
