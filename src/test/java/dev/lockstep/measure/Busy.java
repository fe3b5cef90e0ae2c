package dev.lockstep.measure;

import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.witness.Measurement.Action;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/** Work for the CPU, done by several threads, and what it took. */
final class Busy {

  private static final Threading THREADS = new Reference().threading().orElseThrow();
  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  private static volatile long sink = 88172645463325252L;

  private Busy() {}

  /**
   * What some work took.
   *
   * @param wall the nanoseconds that passed
   * @param cpu the nanoseconds of CPU time that its threads used
   */
  record Took(long wall, long cpu) {

    /** How many CPUs worked for it, on average. */
    double cores() {
      return (double) cpu / wall;
    }
  }

  /** Steps that depend on each other, so that no compiler can leave any out. */
  static void compute(int steps) {
    long value = sink;
    for (int i = 0; i < steps; i++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    sink = value;
  }

  /** CPU time that the calling thread has used so far, in nanoseconds. */
  static long cpuTime() {
    return TIMES.getCurrentThreadCpuTime();
  }

  /** Has so many threads do the work, all at once. */
  static Took together(int count, Action work) throws Exception {
    AtomicLong cpu = new AtomicLong();
    long start = System.nanoTime();
    inThreads(
        count,
        () -> {
          long before = cpuTime();
          work.run();
          return cpu.addAndGet(cpuTime() - before);
        });
    return new Took(System.nanoTime() - start, cpu.get());
  }

  /** Has so many threads do it, all at once, and gives what each of them comes to. */
  static <T> List<T> inThreads(int count, Callable<T> work) throws Exception {
    List<FutureTask<T>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FutureTask<T> task = new FutureTask<>(work);
      Thread thread = THREADS.thread(task::run);
      thread.start();
      tasks.add(task);
      threads.add(thread);
    }
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : tasks) {
      results.add(task.get());
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return results;
  }
}
