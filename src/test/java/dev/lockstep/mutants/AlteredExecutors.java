package dev.lockstep.mutants;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Function;
import dev.lockstep.api.Future;
import dev.lockstep.api.Futures;
import dev.lockstep.reference.Reference;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The reference, whose executors and futures a mutant alters. */
abstract class AlteredExecutors extends AlteredProcesses {

  private final Futures realFutures = new Reference().futures().orElseThrow();

  /** The reference's executors. */
  protected final Futures realFutures() {
    return realFutures;
  }

  /** What the mutant makes of a thread executor that is to be made. */
  protected Executor alterThreadPool(int maxWorkers) {
    return alter(realFutures.threadPool(maxWorkers));
  }

  /** What the mutant makes of a process executor that is to be made. */
  protected Executor alterProcessPool(int maxWorkers) {
    return alter(realFutures.processPool(maxWorkers));
  }

  /** What the mutant makes of an executor that the reference made. */
  protected Executor alter(Executor executor) {
    return executor;
  }

  /** How the mutant gives futures as they get done. */
  protected <R extends @Nullable Object> Iterator<Future<R>> alterAsCompleted(
      Collection<Future<R>> futures, Duration timeout) {
    return realFutures.asCompleted(futures, timeout);
  }

  @Override
  public Optional<Futures> futures() {
    return Optional.of(new Altered());
  }

  private final class Altered implements Futures {

    @Override
    public Executor threadPool(int maxWorkers) {
      return alterThreadPool(maxWorkers);
    }

    @Override
    public Executor processPool(int maxWorkers) {
      return alterProcessPool(maxWorkers);
    }

    @Override
    public <R extends @Nullable Object> Iterator<Future<R>> asCompleted(
        Collection<Future<R>> futures, Duration timeout) {
      return alterAsCompleted(futures, timeout);
    }

    @Override
    public <R extends @Nullable Object> DoneAndNotDone<R> await(
        Collection<Future<R>> futures, Duration timeout, ReturnWhen when)
        throws InterruptedException {
      return realFutures.await(futures, timeout, when);
    }
  }

  /** An executor that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class WrongExecutor implements Executor {

    private final Executor right;

    protected WrongExecutor(Executor right) {
      this.right = right;
    }

    @Override
    public <R extends @Nullable Object> Future<R> submit(Call<R> call) {
      return right.submit(call);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> map(
        Function.Of1<A, R> function, Iterable<A> items) {
      return right.map(function, items);
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
      right.shutdown(wait, cancelFutures);
    }
  }

  /** A future that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class WrongFuture<R extends @Nullable Object> implements Future<R> {

    private final Future<R> right;

    protected WrongFuture(Future<R> right) {
      this.right = right;
    }

    @Override
    public R result() throws Exception {
      return right.result();
    }

    @Override
    public R result(Duration timeout) throws Exception {
      return right.result(timeout);
    }

    @Override
    public @Nullable Throwable exception() throws InterruptedException {
      return right.exception();
    }

    @Override
    public boolean cancel() {
      return right.cancel();
    }

    @Override
    public boolean isCancelled() {
      return right.isCancelled();
    }

    @Override
    public boolean isRunning() {
      return right.isRunning();
    }

    @Override
    public boolean isDone() {
      return right.isDone();
    }

    @Override
    public void addDoneCallback(Consumer<? super Future<R>> callback) {
      right.addDoneCallback(future -> callback.accept(this));
    }
  }
}
