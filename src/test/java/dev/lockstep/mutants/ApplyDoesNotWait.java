package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "apply() hands the task over and returns null",
    killedBy = {"PoolRules.POOL_09_must_wait_for_the_result_in_apply"})
public final class ApplyDoesNotWait extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Hasty(pool);
  }

  private static final class Hasty extends WrongPool {

    Hasty(Pool right) {
      super(right);
    }

    @Override
    @SuppressWarnings("NullAway") // that is the fault
    public <R extends @Nullable Object> R apply(Call<R> call) {
      applyAsync(call);
      return null;
    }
  }
}
