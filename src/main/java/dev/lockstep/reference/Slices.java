package dev.lockstep.reference;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes short waits of a long one; between two of them an interrupt is noticed. */
final class Slices {

  static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE / 2);

  private static final long SLICE_NANOS = 100_000_000;

  private final long end;

  Slices(Duration timeout) {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    this.end = System.nanoTime() + Math.clamp(nanos, 0, Long.MAX_VALUE / 2);
  }

  /** How long to wait next, in nanoseconds. */
  long next() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while waiting for a manager's object");
    }
    return Math.clamp(end - System.nanoTime(), 0, SLICE_NANOS);
  }

  /** How long a wait was to be, in milliseconds, for a message. */
  static long millis(Duration timeout) {
    return Math.max(0, TimeUnit.MILLISECONDS.convert(timeout));
  }

  boolean isOver() {
    return end - System.nanoTime() <= 0;
  }

  /** Throws this if there is no time left. */
  <E extends Exception> void throwIfOver(E e) throws E {
    if (isOver()) {
      throw e;
    }
  }
}
