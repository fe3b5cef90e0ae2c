package dev.lockstep.mutants;

import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;

@Mutant(
    fault = "a pool has one worker more than it is told",
    killedBy = {
      "PoolRules.POOL_01_must_have_a_worker_for_each_cpu",
      "PoolRules.POOL_02_must_have_as_many_workers_as_it_is_told",
      "PoolRules.POOL_06_must_keep_a_task_waiting_until_a_worker_is_free"
    })
public final class PoolHasAWorkerTooMany extends AlteredPools {

  @Override
  protected Pool alterPool(PoolOptions options) {
    int size = options.processes().orElse(Runtime.getRuntime().availableProcessors());
    return super.alterPool(options.processes(size + 1));
  }
}
