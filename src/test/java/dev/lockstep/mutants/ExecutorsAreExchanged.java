package dev.lockstep.mutants;

import dev.lockstep.api.Executor;

@Mutant(
    fault = "threadPool() makes a process executor, and processPool() a thread executor",
    killedBy = {
      "ThreadExecutorRules.EXEC_01_must_run_tasks_in_its_workers",
      "ProcessExecutorRules.EXEC_01_must_run_tasks_in_its_workers"
    })
public final class ExecutorsAreExchanged extends AlteredExecutors {

  @Override
  protected Executor alterThreadPool(int maxWorkers) {
    return super.alterProcessPool(maxWorkers);
  }

  @Override
  protected Executor alterProcessPool(int maxWorkers) {
    return super.alterThreadPool(maxWorkers);
  }
}
