package dev.lockstep.reference.threads;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Until when to wait. */
final class TimeLimit {

  private static final long LONGEST = Long.MAX_VALUE / 2;

  private final long end;

  /** From now on this long; zero or less means no waiting. */
  TimeLimit(Duration timeout) {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout); // the longest possible, if it is too long
    this.end = System.nanoTime() + Math.clamp(nanos, 0, LONGEST);
  }

  boolean isOver() {
    return left() <= 0;
  }

  private long left() {
    return end - System.nanoTime();
  }

  /** Waits in this monitor, which the caller has, until it is notified or the time is over. */
  void waitOn(Object monitor) throws InterruptedException {
    TimeUnit.NANOSECONDS.timedWait(monitor, left());
  }

  /** Waits for this condition, whose lock the caller has, in the same way. */
  void waitFor(Condition condition) throws InterruptedException {
    condition.awaitNanos(left());
  }
}
