package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import dev.lockstep.api.Implementation;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.Program;

/** The chapter EXEC explored, on an executor whose workers are threads. */
public abstract class ThreadExecutorExplorationRules extends ExplorationRules {

  /** A task waits for another task of its own executor, which has one worker. */
  static final class TaskWaitsForTask extends Program {

    private static Executor executor;

    @Override
    protected void begin(Implementation subject) {
      executor = subject.futures().orElseThrow().threadPool(1);
    }

    @Override
    protected int threads() {
      return 1;
    }

    @Override
    protected void first() throws Exception {
      Future<Integer> outer = executor.submit(TaskWaitsForTask::outer);
      result("the result of the task", outer);
      executor.shutdown(true, false);
    }

    @Override
    protected void second() {}

    static int outer() throws Exception {
      return result("the result of another task", executor.submit(TaskWaitsForTask::inner));
    }

    static int inner() {
      return 1;
    }

    private static int result(String name, Future<Integer> future) throws Exception {
      step(ASKS + name);
      int result = future.result();
      step(HAS + name);
      return result;
    }
  }

  @Testifies(value = "EXEC-04", as = EXPLORE)
  @Rule(
      value = "A task that waits for another task of the same full pool waits for ever.",
      kind = Rule.Kind.MAY,
      check =
          "that a pool has as many workers as it was told, and that none takes up a second task.")
  void EXEC_04_may_deadlock_if_a_task_waits_for_a_task() {
    futures();
    mayDeadlock(TaskWaitsForTask.class);
  }
}
