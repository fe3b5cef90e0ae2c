package dev.lockstep.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Tells one who waits from one who looks again and again, by the CPU time that it takes. */
final class CpuTime {

  private static final long WORK_NANOS = 200_000_000;

  /**
   * Who looks again and again uses as much as who works. Who waits uses next to nothing, but for
   * what a cold JVM needs to do something for the first time.
   */
  static final Duration LIMIT = Duration.ofNanos(WORK_NANOS / 2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  /** What may block. */
  @FunctionalInterface
  interface Wait {
    void await() throws Exception;
  }

  /** The CPU time that this takes its caller. */
  static Duration of(Wait wait) throws Exception {
    long before = THREADS.getCurrentThreadCpuTime();
    wait.await();
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
  }

  /** Works for a while: takes twice the {@link #LIMIT} of CPU time, however long that takes. */
  static void work() {
    long end = THREADS.getCurrentThreadCpuTime() + WORK_NANOS;
    while (THREADS.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
