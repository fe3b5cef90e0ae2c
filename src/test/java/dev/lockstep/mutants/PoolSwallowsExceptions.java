package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "apply() returns null if the task throws",
    killedBy = {
      "PoolRules.POOL_18_must_bring_an_exception_back",
      "PoolRules.POOL_18_must_tell_that_a_result_cannot_travel"
    })
public final class PoolSwallowsExceptions extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Swallowing(pool);
  }

  private static final class Swallowing extends WrongPool {

    Swallowing(Pool right) {
      super(right);
    }

    @Override
    @SuppressWarnings("NullAway") // that is the fault
    public <R extends @Nullable Object> R apply(Call<R> call) {
      try {
        return super.apply(call);
      } catch (Exception e) {
        return null;
      }
    }
  }
}
