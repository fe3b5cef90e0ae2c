package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "submit() returns when the task has ended",
    killedBy = {
      "ThreadExecutorRules.EXEC_05_must_return_a_future_at_once",
      "ProcessExecutorRules.EXEC_05_must_return_a_future_at_once"
    })
public final class SubmitWaits extends AlteredExecutors {

  @Override
  protected Executor alter(Executor executor) {
    return new Slow(executor);
  }

  private static final class Slow extends WrongExecutor {

    Slow(Executor right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> Future<R> submit(Call<R> call) {
      Future<R> future = super.submit(call);
      try {
        future.exception();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return future;
    }
  }
}
