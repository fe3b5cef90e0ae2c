package dev.lockstep.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestReporter;

/**
 * Whether two ran at the same instant, or in turns: the time that each of them ran, added up, is
 * more than the time in which any of them did, or just as much. So the ratio of the two goes from
 * 1, always in turns, to 2, always at once.
 */
final class AtOnce {

  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 25_000_000;

  /** More than can be an error of the clock. */
  private static final long ENOUGH_NANOS = 1_000_000;

  /** Two that are busy, or wait, until this time, and say when. */
  @FunctionalInterface
  interface Two {
    List<Spans> until(long end) throws Exception;
  }

  private final Two two;
  private final List<Double> ratios = new ArrayList<>();
  private long nanosAtOnce;

  private AtOnce(Two two) {
    this.two = two;
  }

  /** Two threads of Java that nothing holds up. */
  static List<Spans> freeThreads(long end) throws Exception {
    return Busy.inThreads(2, () -> Spans.until(end));
  }

  /**
   * Asserts that two run at the same instant, if there are CPUs for that. On a busy machine, where
   * two seldom get CPUs at once, it looks until they do.
   */
  static void require(String who, Two two, TestReporter reporter) throws Exception {
    AtOnce them = new AtOnce(two);
    long giveUp = giveUp();
    while (them.goesOn(giveUp)) {
      them.look();
    }
    Ratio ratio = them.ratio(who);
    reporter.publishEntry(ratio.entries());
    if (Cpus.several(reporter)) {
      assertThat(them.nanosAtOnce)
          .as("nanoseconds that both ran at once; %s", ratio.words())
          .isGreaterThanOrEqualTo(ENOUGH_NANOS);
    }
  }

  /**
   * Asserts that two take turns. It looks until two free threads, which it watches in the same way
   * and by turns with them, were seen at once: else a busy machine would let anybody pass.
   */
  static void refuse(String who, Two two, TestReporter reporter) throws Exception {
    AtOnce them = new AtOnce(two);
    AtOnce free = new AtOnce(AtOnce::freeThreads);
    long giveUp = giveUp();
    while (free.goesOn(giveUp)) {
      free.look();
      them.look();
    }
    Ratio ratio = them.ratio(who);
    reporter.publishEntry(ratio.entries());
    assertThat(them.nanosAtOnce)
        .as("nanoseconds that both ran at once; %s", ratio.words())
        .isLessThan(ENOUGH_NANOS / 2);
    if (free.nanosAtOnce < ENOUGH_NANOS) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "two free threads were not seen at the same instant either");
    }
  }

  private static long giveUp() {
    return System.nanoTime() + 2 * Patience.configured().signal().toNanos();
  }

  private boolean goesOn(long giveUp) {
    return ratios.size() < ROUNDS || (nanosAtOnce < ENOUGH_NANOS && System.nanoTime() - giveUp < 0);
  }

  private void look() throws Exception {
    long length = ratios.size() < ROUNDS ? ROUND_NANOS : 5 * ROUND_NANOS;
    List<Spans> spans = two.until(System.nanoTime() + length);
    long both = spans.getFirst().nanosTogetherWith(spans.getLast());
    long sum = spans.getFirst().nanos() + spans.getLast().nanos();
    ratios.add(sum == 0 ? 1 : (double) sum / (sum - both));
    nanosAtOnce += both;
  }

  private Ratio ratio(String who) {
    String what = "time of each of two %s, added : time of any, with %.1f ms at once";
    return Ratio.of(what.formatted(who, nanosAtOnce / 1e6), ratios);
  }
}
