package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "result() gives null if the task threw",
    killedBy = {
      "ThreadExecutorRules.EXEC_07_must_bring_exceptions_back",
      "ProcessExecutorRules.EXEC_07_must_bring_exceptions_back"
    })
public final class FutureSwallowsExceptions extends AlteredExecutors {

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
      return new Swallowing<>(super.submit(call));
    }
  }

  private static final class Swallowing<R extends @Nullable Object> extends WrongFuture<R> {

    Swallowing(Future<R> right) {
      super(right);
    }

    @Override
    @SuppressWarnings("NullAway") // that is the fault
    public R result() throws Exception {
      return exception() == null ? super.result() : null;
    }
  }
}
