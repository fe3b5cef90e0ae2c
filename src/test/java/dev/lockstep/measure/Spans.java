package dev.lockstep.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stretches of time in which a thread really ran. It sees them itself, by looking at the clock
 * all the time: where the clock jumps, somebody else had the CPU.
 *
 * <p>So two threads can be seen to run at the same instant, however busy the machine is: it only
 * takes longer until it happens.
 *
 * @param bounds beginning and end of each, in nanoseconds of {@link System#nanoTime()}, in order
 */
record Spans(long[] bounds) {

  /** Looks at the clock are some ten nanoseconds apart; a turn of somebody else's takes longer. */
  private static final long JUMP_NANOS = 100_000;

  /** Keeps the caller busy until then. */
  static Spans until(long end) {
    Builder spans = new Builder();
    long from = System.nanoTime();
    long last = from;
    while (last < end) {
      long now = System.nanoTime();
      if (now - last > JUMP_NANOS) {
        spans.add(from, last);
        from = now;
      }
      last = now;
    }
    spans.add(from, last);
    return new Spans(spans.bounds);
  }

  private static final class Builder {
    private long[] bounds = {};

    void add(long from, long to) {
      int length = bounds.length;
      bounds = Arrays.copyOf(bounds, length + 2);
      bounds[length] = from;
      bounds[length + 1] = to;
    }
  }

  /** How long all of them are. */
  long nanos() {
    long sum = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      sum += bounds[i + 1] - bounds[i];
    }
    return sum;
  }

  /**
   * For how many nanoseconds just so many of them ran at once, by that number; the first one, of
   * those in which nobody ran, is not counted beyond their beginnings and ends.
   */
  static long[] nanosByNumber(List<Spans> all) {
    TreeMap<Long, Integer> changes = new TreeMap<>();
    for (Spans spans : all) {
      for (int i = 0; i < spans.bounds.length; i += 2) {
        changes.merge(spans.bounds[i], 1, Integer::sum);
        changes.merge(spans.bounds[i + 1], -1, Integer::sum);
      }
    }
    long[] nanos = new long[all.size() + 1];
    int running = 0;
    long last = changes.isEmpty() ? 0 : changes.firstKey();
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      nanos[running] += change.getKey() - last;
      running += change.getValue();
      last = change.getKey();
    }
    return nanos;
  }
}
