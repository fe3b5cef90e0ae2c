package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a pool starts its workers with the first task",
    killedBy = {
      "PoolRules.POOL_03_must_create_the_workers_ahead_of_the_work",
      "PoolRules.POOL_04_cannot_create_a_pools_worker_for_a_request"
    })
public final class PoolIsLazy extends AlteredPools {

  @Override
  protected Pool alterPool(PoolOptions options) {
    return new Lazy(options);
  }

  private final class Lazy extends WrongPool {

    private final PoolOptions options;

    Lazy(PoolOptions options) {
      super(real().pool(1));
      this.options = options;
    }

    @Override
    public <R extends @Nullable Object> R apply(Call<R> call) throws Exception {
      try (Pool pool = real().pool(options)) {
        return pool.apply(call);
      }
    }
  }
}
