package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Queue;
import dev.lockstep.witness.Testifies;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The rules of executors, on one whose workers are threads. */
public abstract class ThreadExecutorRules extends ExecutorRules {

  /** Far less than that of one who looks again and again, far more than that of one who waits. */
  private static final double SHARE = 0.1;

  private static final long BLOCKED_MILLIS = 100;

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
    AtomicLong others = new AtomicLong();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BLOCKED_MILLIS);
    while (System.nanoTime() < end) {
      others.incrementAndGet();
      LockSupport.parkNanos(100_000);
    }
    queue.put("item");
    double share = get.result() / 1e6 / BLOCKED_MILLIS;
    assertThat(others.get()).as("what another thread did meanwhile").isPositive();
    assertThat(share).as("CPU time of the blocked caller by the time it waited").isLessThan(SHARE);
  }

  private static long cpuTimeOfGet(Queue<String> queue) throws InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    queue.get();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
