package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Queue;
import dev.lockstep.witness.Testifies;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** The rules of executors, on one whose workers are threads. */
public abstract class ThreadExecutorRules extends ExecutorRules {

  /** Far less than that of one who looks again and again, far more than that of one who waits. */
  private static final double SHARE = 0.1;

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
    Attempt<Long> get = attempt("get()", () -> cpuTimeOfGet(queue));
    work(); // ends only if this thread gets the CPU meanwhile
    queue.put("item");
    double share = get.result() / 1e6 / WORK_MILLIS;
    assertThat(share)
        .as("CPU time of the blocked caller, by that of a thread that worked meanwhile")
        .isLessThan(SHARE);
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
