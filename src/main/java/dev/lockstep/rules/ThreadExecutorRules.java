package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Queue;
import dev.lockstep.witness.Testifies;
import java.time.Duration;

/** The rules of executors, on one whose workers are threads. */
public abstract class ThreadExecutorRules extends ExecutorRules {

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
    Attempt<Duration> get = attempt("get()", () -> CpuTime.of(queue::get));
    CpuTime.work(); // ends only if this thread gets the CPU meanwhile
    queue.put("item");
    assertThat(get.result())
        .as("CPU time of the blocked caller, while another thread worked")
        .isLessThan(CpuTime.LIMIT);
  }
}
