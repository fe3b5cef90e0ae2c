package dev.lockstep.jvm;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Work for the CPU: while somebody does it, the CPU was to be had. */
final class CpuWork {

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  /** Several of the kernel's ticks. */
  static final Duration SOME = Duration.ofMillis(50);

  private CpuWork() {}

  /** Has the caller use so much CPU time, however long that takes. */
  static void here(Duration cpuTime) {
    long end = TIMES.getCurrentThreadCpuTime() + cpuTime.toNanos();
    while (TIMES.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
