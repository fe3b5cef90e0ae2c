package dev.lockstep.mutants;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import dev.lockstep.api.WorkerDiedException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "the result of a task whose worker died never comes, as in Python",
    killedBy = {"PoolRules.POOL_18_must_notice_that_a_worker_died"})
public final class PoolLosesTheTaskOfADeadWorker extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Losing(pool);
  }

  private static final class Losing extends WrongPool {

    Losing(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(
        Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
      return new Lost<>(super.applyAsync(call, callback, errorCallback));
    }
  }

  private static final class Lost<R extends @Nullable Object> extends WrongResult<R> {

    Lost(AsyncResult<R> right) {
      super(right);
    }

    @Override
    public R get() throws Exception {
      try {
        return super.get();
      } catch (WorkerDiedException e) {
        throw waitForEver();
      }
    }
  }
}
