package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "apply() calls the function in the process of the caller",
    killedBy = {"PoolRules.POOL_20_must_run_the_function_in_a_child_process"})
public final class PoolRunsInTheCaller extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Lonely(pool);
  }

  private static final class Lonely extends WrongPool {

    Lonely(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> R apply(Call<R> call) throws Exception {
      return call.function().call(call.arguments());
    }
  }
}
