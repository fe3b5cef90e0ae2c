package dev.lockstep.mutants;

import dev.lockstep.api.Executor;

@Mutant(
    fault = "a thread executor has one worker, however many it was told",
    killedBy = "ThreadExecutorExplorationRules.EXEC_04_must_not_deadlock_if_each_task_has_a_worker")
public final class ThreadPoolHasOneWorker extends AlteredExecutors {

  @Override
  protected Executor alterThreadPool(int maxWorkers) {
    return super.alterThreadPool(1);
  }
}
