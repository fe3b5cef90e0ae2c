package dev.lockstep.mutants;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "no more than ten tasks can wait; the next one blocks the caller",
    killedBy = {"PoolRules.POOL_22_must_take_any_number_of_waiting_tasks"})
public final class PoolQueueIsBounded extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Bounded(pool);
  }

  private static final class Bounded extends WrongPool {

    Bounded(Pool right) {
      super(right);
    }

    private final Semaphore room = new Semaphore(10);

    @Override
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(
        Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
      room.acquireUninterruptibly();
      return super.applyAsync(call, result -> room.release(), error -> room.release());
    }
  }
}
