package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "an executor makes a new worker for each task",
    killedBy = {
      "PoolRules.POOL_04_must_create_an_executors_worker_for_a_request",
      "ThreadExecutorRules.EXEC_03_must_keep_tasks_until_a_worker_is_free",
      "ProcessExecutorRules.EXEC_03_must_keep_tasks_until_a_worker_is_free",
      "ThreadExecutorRules.EXEC_04_may_deadlock_if_a_task_waits_for_another",
      "ProcessExecutorRules.EXEC_04_may_deadlock_if_a_task_waits_for_another",
      "ThreadExecutorExplorationRules.EXEC_04_may_deadlock_if_a_task_waits_for_a_task"
    })
public final class ExecutorMakesAWorkerPerTask extends AlteredExecutors {

  @Override
  protected Executor alterThreadPool(int maxWorkers) {
    return new Greedy(() -> realFutures().threadPool(1));
  }

  @Override
  protected Executor alterProcessPool(int maxWorkers) {
    return new Greedy(() -> realFutures().processPool(1));
  }

  private static final class Greedy extends WrongExecutor {

    private final Supplier<Executor> maker;
    private final List<Executor> made = new CopyOnWriteArrayList<>();

    Greedy(Supplier<Executor> maker) {
      super(maker.get());
      this.maker = maker;
    }

    @Override
    public <R extends @Nullable Object> Future<R> submit(Call<R> call) {
      Executor executor = maker.get();
      made.add(executor);
      return executor.submit(call);
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
      super.shutdown(wait, cancelFutures);
      made.forEach(executor -> executor.shutdown(wait, cancelFutures));
    }
  }
}
