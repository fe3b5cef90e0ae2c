package dev.lockstep.reference.executor;

import dev.lockstep.api.BrokenExecutorException;
import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Function;
import dev.lockstep.api.Future;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.api.SerializationException;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Waits;
import dev.lockstep.reference.memory.Waiting;
import dev.lockstep.reference.pool.CallWork;
import dev.lockstep.reference.pool.Work;
import dev.lockstep.reference.pool.WorkerCrew;
import dev.lockstep.reference.process.EndOfProgram;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An executor whose workers are processes: turns calls into work for its crew. */
final class ProcessExecutor implements Executor {

  private final WorkerCrew crew;
  private final Runnable forgetMe;

  ProcessExecutor(Multiprocessing processes, Waiting waiting, int maxWorkers) {
    this.crew =
        new WorkerCrew(
            processes,
            waiting,
            WorkerCrew.Kind.EXECUTOR,
            PoolOptions.DEFAULT.processes(maxWorkers));
    this.forgetMe = EndOfProgram.first(crew::close);
  }

  @Override
  public <R extends @Nullable Object> Future<R> submit(Call<R> call) {
    String reason = crew.whyBroken();
    if (reason != null) {
      throw new BrokenExecutorException("the executor is not usable any more: " + reason);
    }
    TaskFuture<R> future = new TaskFuture<>(true);
    try {
      crew.add(List.of(new Submitted<>(call, future)));
    } catch (SerializationException e) {
      future.end(Ending.threw(e));
    }
    return future;
  }

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> map(
      Function.Of1<A, R> function, Iterable<A> items) {
    List<Future<R>> futures = new ArrayList<>();
    for (A item : items) {
      futures.add(submit(function, item));
    }
    return new ResultsInOrder<>(futures);
  }

  @Override
  public void shutdown(boolean wait, boolean cancelFutures) {
    crew.close();
    if (cancelFutures) {
      crew.removeBacklog().forEach(Work::cancel);
    }
    forgetMe.run(); // workers are no daemons: the program waits for them by itself
    if (wait) {
      Waits.uninterruptibly(crew::join);
    }
  }

  /** A call whose future can be cancelled until it begins. */
  private static final class Submitted<R extends @Nullable Object> extends CallWork<R> {

    private final TaskFuture<R> future;

    Submitted(Call<R> call, TaskFuture<R> future) {
      super(call, future::end);
      this.future = future;
    }

    @Override
    public boolean begin() {
      return future.begin();
    }

    @Override
    public void cancel() {
      future.cancel();
    }
  }
}
