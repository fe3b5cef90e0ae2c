package dev.lockstep.mutants;

import dev.lockstep.api.BrokenExecutorException;
import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "futures of a worker that died are never done",
    killedBy = {"ProcessExecutorRules.EXEC_07_must_break_if_a_worker_dies"})
public final class DeadWorkerIsIgnored extends AlteredExecutors {

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
      return new Patient<>(super.submit(call));
    }
  }

  private static final class Patient<R extends @Nullable Object> extends WrongFuture<R> {

    Patient(Future<R> right) {
      super(right);
    }

    @Override
    public R result() throws Exception {
      try {
        return super.result();
      } catch (BrokenExecutorException e) {
        throw AlteredPools.waitForEver();
      }
    }
  }
}
