package dev.lockstep.mutants;

import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;

@Mutant(
    fault = "each task gets a worker of its own",
    killedBy = {
      "PoolRules.POOL_05_must_use_a_worker_for_many_tasks",
      "PoolRules.POOL_07_must_run_a_waiting_task_in_a_process_that_goes_on"
    })
public final class PoolMakesAProcessPerTask extends AlteredPools {

  @Override
  protected Pool alterPool(PoolOptions options) {
    return super.alterPool(options.tasksPerChild(1));
  }
}
