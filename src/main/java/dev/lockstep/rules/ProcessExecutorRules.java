package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.BrokenExecutorException;
import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import dev.lockstep.witness.Testifies;
import java.util.List;

/** The rules of executors, on one whose workers are processes. */
public abstract class ProcessExecutorRules extends ExecutorRules {

  @Override
  protected Executor executor(int maxWorkers) {
    return futures().processPool(maxWorkers);
  }

  @Override
  protected boolean runsHere() {
    return false;
  }

  private static String dying(String folder) {
    new Scene(folder).note("dying");
    Runtime.getRuntime().halt(7);
    return folder;
  }

  @Testifies(value = "EXEC-07", as = RULE)
  @Rule(
      value = "If a worker process dies, all that is not done fails, and nobody waits for ever.",
      check = "that the end of a worker is noticed, and no task is taken afterwards.")
  void EXEC_07_must_break_if_a_worker_dies() throws Exception {
    Executor executor = executor(1);
    Future<String> lost = submit(executor, Call.of(ProcessExecutorRules::dying, scene().folder()));
    Future<String> next = submit(executor, notingTask("next"));
    for (Future<String> future : List.of(lost, next)) {
      assertThatThrownBy(() -> resultOf(future))
          .as("result() when a worker has died")
          .isInstanceOf(BrokenExecutorException.class);
    }
    assertThatThrownBy(() -> submit(executor, notingTask("late")))
        .as("submit() when a worker has died")
        .isInstanceOf(BrokenExecutorException.class);
  }
}
