package dev.lockstep.reference.memory;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Until when to wait.
 *
 * @param end a moment of {@link System#nanoTime}, or {@link #NEVER}
 * @param interruptible whether an interrupt ends the wait
 */
public record Deadline(long end, boolean interruptible) {

  private static final long NEVER = Long.MAX_VALUE;
  private static final long LONGEST = Long.MAX_VALUE / 4;

  private static final long GRACE = 200_000_000;

  /** Nanoseconds; so long a wait on another's behalf may be, between two looks at all else. */
  private static final long SLICE = 100_000_000;

  /** No end, but an interrupt. */
  public static final Deadline NONE = new Deadline(NEVER, true);

  /** No end, and no interrupt: for what is soon over. */
  static final Deadline UNINTERRUPTED = new Deadline(NEVER, false);

  /** At once, and no interrupt. */
  static Deadline now() {
    return new Deadline(System.nanoTime(), false);
  }

  /** From now on this long; zero or less means no waiting. */
  public static Deadline in(Duration timeout) {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    return new Deadline(System.nanoTime() + Math.clamp(nanos, 0, LONGEST), true);
  }

  /**
   * The same, but with some time for what others do without waiting themselves: they are soon done,
   * and even who does not want to wait can wait for that.
   */
  Deadline withGrace() {
    return end == NEVER || left() > GRACE
        ? this
        : new Deadline(System.nanoTime() + GRACE, interruptible);
  }

  /** The same, but not later than this long from now. */
  Deadline atMost(long nanos) {
    return left() < nanos ? this : new Deadline(System.nanoTime() + nanos, interruptible);
  }

  /** Whether there is no time left. */
  public boolean isOver() {
    return left() <= 0;
  }

  long left() {
    return end == NEVER ? LONGEST : end - System.nanoTime();
  }

  /**
   * How long to wait next, in nanoseconds: a long wait is made of short ones, and between two of
   * them an interrupt is noticed.
   */
  public long nextSlice() throws InterruptedException {
    throwIfInterrupted();
    return Math.clamp(left(), 0, SLICE);
  }

  void throwIfInterrupted() throws InterruptedException {
    if (interruptible && Thread.interrupted()) {
      throw new InterruptedException("interrupted while waiting for another process");
    }
  }
}
