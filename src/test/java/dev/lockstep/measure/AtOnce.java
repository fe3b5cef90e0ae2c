package dev.lockstep.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestReporter;

/**
 * Whether several ran at the same instant, or in turns: the time that each of them ran, added up,
 * is more than the time in which any of them did, or just as much. So the ratio of the two goes
 * from 1, always in turns, to their number, always at once.
 */
final class AtOnce {

  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 25_000_000;

  /** More than can be an error of the clock. */
  private static final long ENOUGH_NANOS = 1_000_000;

  /** Several that are busy, or wait, until this time, and say when. */
  @FunctionalInterface
  interface Several {
    List<Spans> until(long end) throws Exception;
  }

  private final int count;
  private final Several several;
  private final List<Double> ratios = new ArrayList<>();
  private long nanosAtOnce;
  private int most = 1;

  private AtOnce(int count, Several several) {
    this.count = count;
    this.several = several;
  }

  /** So many threads of Java that nothing holds up. */
  static Several freeThreads(int count) {
    return end -> Busy.inThreads(count, () -> Spans.until(end));
  }

  /**
   * Asserts that so many run at the same instant, all of them, if there are CPUs for that. On a
   * busy machine, where they seldom get CPUs at once, it looks until they do; that it does not see
   * them proves nothing there.
   */
  static void require(String who, int count, Several several, TestReporter reporter)
      throws Exception {
    AtOnce them = new AtOnce(count, several);
    long giveUp = giveUp();
    while (them.goesOn(giveUp)) {
      them.look();
    }
    reporter.publishEntry(them.ratio(who).entries());
    if (Cpus.several(reporter) && !them.wereSeen() && Cpus.free(count, reporter)) {
      fail("of %d %s at most %d ran at once".formatted(count, who, them.most));
    }
  }

  /**
   * Asserts that two take turns. It looks until two free threads, which it watches in the same way
   * and by turns with them, were seen at once: else a busy machine would let anybody pass.
   */
  static void refuse(String who, Several two, TestReporter reporter) throws Exception {
    AtOnce them = new AtOnce(2, two);
    AtOnce free = new AtOnce(2, freeThreads(2));
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
    if (!free.wereSeen()) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "two free threads were not seen at the same instant either");
    }
  }

  private static long giveUp() {
    return System.nanoTime() + 2 * Patience.configured().signal().toNanos();
  }

  private boolean goesOn(long giveUp) {
    return ratios.size() < ROUNDS || (!wereSeen() && System.nanoTime() - giveUp < 0);
  }

  private boolean wereSeen() {
    return nanosAtOnce >= ENOUGH_NANOS;
  }

  private void look() throws Exception {
    long length = ratios.size() < ROUNDS ? ROUND_NANOS : 5 * ROUND_NANOS;
    long[] byNumber = Spans.nanosByNumber(several.until(System.nanoTime() + length));
    long sum = 0;
    long any = 0;
    for (int number = 1; number <= count; number++) {
      sum += number * byNumber[number];
      any += byNumber[number];
      if (byNumber[number] > 0) {
        most = Math.max(most, number);
      }
    }
    ratios.add(any == 0 ? 1 : (double) sum / any);
    nanosAtOnce += byNumber[count];
  }

  private Ratio ratio(String who) {
    String what = "time of each of %d %s, added : time of any, with %.1f ms all at once";
    return Ratio.of(what.formatted(count, who, nanosAtOnce / 1e6), ratios);
  }
}
