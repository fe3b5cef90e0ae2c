package dev.lockstep.mutants;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "applyAsync() calls nobody back",
    killedBy = {"PoolRules.POOL_10_must_call_back_when_a_task_has_ended"})
public final class CallbacksAreForgotten extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Forgetful(pool);
  }

  private static final class Forgetful extends WrongPool {

    Forgetful(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(
        Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
      return super.applyAsync(call, result -> {}, error -> {});
    }
  }
}
