package dev.lockstep.mutants;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "applyAsync() returns when the task has ended",
    killedBy = {"PoolRules.POOL_08_must_return_from_applyAsync_at_once"})
public final class ApplyAsyncWaits extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Slow(pool);
  }

  private static final class Slow extends WrongPool {

    Slow(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(
        Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
      AsyncResult<R> result = super.applyAsync(call, callback, errorCallback);
      try {
        result.await(Duration.ofDays(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return result;
    }
  }
}
