package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import dev.lockstep.api.Implementation;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.Program;

/** The chapter EXEC explored, on an executor whose workers are threads. */
public abstract class ThreadExecutorExplorationRules extends ExplorationRules {

  private static final String OUTER = "the result of the task";
  private static final String INNER = "the result of another task";

  /** A task waits for another task of its own executor. */
  abstract static class TaskWaitsForTask extends Program {

    private static Executor executor;
    private final int workers;

    TaskWaitsForTask(int workers) {
      this.workers = workers;
    }

    @Override
    protected void begin(Implementation subject) {
      executor = subject.futures().orElseThrow().threadPool(workers);
    }

    @Override
    protected int threads() {
      return 1;
    }

    @Override
    protected void first() throws Exception {
      Future<Integer> outer = executor.submit(TaskWaitsForTask::outer);
      if (result(OUTER, outer) != 1) {
        fail("the result is not that of the task");
      }
      executor.shutdown(true, false);
    }

    @Override
    protected void second() {}

    static int outer() throws Exception {
      return result(INNER, executor.submit(TaskWaitsForTask::inner));
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

  static final class OneWorker extends TaskWaitsForTask {
    OneWorker() {
      super(1);
    }
  }

  static final class TwoWorkers extends TaskWaitsForTask {
    TwoWorkers() {
      super(2);
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
    mayDeadlock(OneWorker.class, waitingFor(OUTER, INNER));
  }

  @Testifies(value = "EXEC-04", as = EXPLORE)
  @Rule(
      value = "With a worker for each task, no order of the threads leaves one waiting for ever.",
      check = "that a pool has as many workers as it was told, and that a task wakes a free one.")
  void EXEC_04_must_not_deadlock_if_each_task_has_a_worker() {
    futures();
    mustNotDeadlockUnlike(TwoWorkers.class, OneWorker.class, waitingFor(OUTER, INNER));
  }
}
