package dev.lockstep.grade;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How much of a CPU a thread gets while the others of this machine run: from time to time it works
 * for a moment, and looks how long that has taken.
 */
final class CpuShare implements AutoCloseable {

  private static final Duration WORK = Duration.ofMillis(5);

  /** So it takes a twentieth of a CPU itself. */
  private static final Duration PAUSE = Duration.ofMillis(95);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread thread;
  private long worked;
  private long taken;

  private CpuShare() {
    thread = Thread.ofPlatform().daemon().name("CPU share").start(this::measure);
  }

  /** Begins to measure, until it is closed. */
  static CpuShare measured() {
    return new CpuShare();
  }

  private void measure() {
    while (!Thread.currentThread().isInterrupted()) {
      work();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void work() {
    long begin = System.nanoTime();
    long used = THREADS.getCurrentThreadCpuTime();
    long now = used;
    while (now - used < WORK.toNanos()) {
      now = THREADS.getCurrentThreadCpuTime();
    }
    add(now - used, System.nanoTime() - begin);
  }

  private synchronized void add(long worked, long taken) {
    this.worked += worked;
    this.taken += taken;
  }

  /** One, if a CPU was there whenever it was wanted; a half, if that took twice as long. */
  synchronized double value() {
    return taken == 0 ? 0 : (double) worked / taken;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
