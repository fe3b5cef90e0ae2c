package dev.lockstep.mutants;

import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import java.util.OptionalInt;

@Mutant(
    fault = "a worker is never replaced, however many tasks it had",
    killedBy = {"PoolRules.POOL_23_must_replace_a_worker_after_its_tasks"})
public final class TasksPerChildIsIgnored extends AlteredPools {

  @Override
  protected Pool alterPool(PoolOptions options) {
    return super.alterPool(
        new PoolOptions(
            options.processes(),
            options.initializer(),
            options.initializerArguments(),
            OptionalInt.empty()));
  }
}
