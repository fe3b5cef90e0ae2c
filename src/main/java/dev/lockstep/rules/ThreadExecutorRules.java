package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Queue;
import dev.lockstep.witness.Testifies;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The rules of executors, on one whose workers are threads. */
public abstract class ThreadExecutorRules extends ExecutorRules {

  /** Far less than that of one who looks again and again, far more than that of one who waits. */
  private static final double SHARE_OF_WORK = 0.1;

  /** The same, where so many want the CPU that who works gets little of it. */
  private static final double SHARE_OF_TIME = 0.02;

  private static final long WORK_MILLIS = 100;

  @Override
  protected Executor executor(int maxWorkers) {
    return futures().threadPool(maxWorkers);
  }

  @Override
  protected boolean runsHere() {
    return true;
  }

  @Testifies(value = "EXEC-08", as = RULE)
  @Rule(
      value = "Who is blocked in get() of a queue uses no CPU, and others have it.",
      kind = Rule.Kind.CANNOT,
      check = "that get() sleeps until there is something, and does not look again and again.")
  void EXEC_08_cannot_use_the_cpu_while_it_is_blocked() throws Exception {
    Queue<String> queue = processes().queue();
    queue.put("warm up");
    queue.get();
    long begin = System.nanoTime();
    Attempt<Long> get = attempt("get()", () -> cpuTimeOfGet(queue));
    work(); // ends only if this thread gets the CPU meanwhile
    long time = System.nanoTime() - begin;
    queue.put("item");
    double limit = Math.max(SHARE_OF_WORK * WORK_MILLIS * 1e6, SHARE_OF_TIME * time);
    assertThat(Duration.ofNanos(get.result()))
        .as("CPU time of the blocked caller, while a thread worked for %d ms", WORK_MILLIS)
        .isLessThan(Duration.ofNanos((long) limit));
  }

  /** Measured in CPU time, so that it does not matter what else the machine has to do. */
  private static void work() {
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(WORK_MILLIS);
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static long cpuTimeOfGet(Queue<String> queue) throws InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    queue.get();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
