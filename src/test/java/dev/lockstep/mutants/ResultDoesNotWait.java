package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "result() gives null if the task has not ended",
    killedBy = {
      "ThreadExecutorRules.EXEC_06_must_wait_in_result",
      "ProcessExecutorRules.EXEC_06_must_wait_in_result"
    })
public final class ResultDoesNotWait extends AlteredExecutors {

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
      return new Hasty<>(super.submit(call));
    }
  }

  private static final class Hasty<R extends @Nullable Object> extends WrongFuture<R> {

    Hasty(Future<R> right) {
      super(right);
    }

    @Override
    @SuppressWarnings("NullAway") // that is the fault
    public R result() throws Exception {
      return isDone() ? super.result() : null;
    }

    @Override
    public R result(Duration timeout) throws Exception {
      return result();
    }
  }
}
