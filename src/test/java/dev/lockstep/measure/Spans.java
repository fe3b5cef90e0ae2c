package dev.lockstep.measure;

import java.util.Arrays;

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

  /** For how long both ran at once. */
  long nanosTogetherWith(Spans other) {
    long sum = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      for (int j = 0; j < other.bounds.length; j += 2) {
        long from = Math.max(bounds[i], other.bounds[j]);
        long to = Math.min(bounds[i + 1], other.bounds[j + 1]);
        sum += Math.max(0, to - from);
      }
    }
    return sum;
  }
}
