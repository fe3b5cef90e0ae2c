package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "cancel() says yes to a task that runs",
    killedBy = {
      "ThreadExecutorRules.EXEC_07_cannot_cancel_a_task_that_runs",
      "ProcessExecutorRules.EXEC_07_cannot_cancel_a_task_that_runs"
    })
public final class FutureCancelsThoughRunning extends AlteredExecutors {

  @Override
  protected Executor alter(Executor executor) {
    return new Wrapping(executor);
  }

  private static final class Wrapping extends WrongExecutor {

    Wrapping(Executor right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> Future<R> submit(Call<R> call) {
      return new Obliging<>(super.submit(call));
    }
  }

  private static final class Obliging<R extends @Nullable Object> extends WrongFuture<R> {

    Obliging(Future<R> right) {
      super(right);
    }

    @Override
    public boolean cancel() {
      super.cancel();
      return true;
    }
  }
}
