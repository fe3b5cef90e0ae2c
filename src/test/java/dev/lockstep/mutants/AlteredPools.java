package dev.lockstep.mutants;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.Function;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The reference, whose pools or managers a mutant alters. */
abstract class AlteredPools extends AlteredProcesses {

  /** What the mutant makes of a pool that is to be made. */
  protected Pool alterPool(PoolOptions options) {
    return alter(real().pool(options));
  }

  /** What the mutant makes of a pool that the reference made. */
  protected Pool alter(Pool pool) {
    return pool;
  }

  /** What the mutant makes of a manager that the reference made. */
  protected Manager alter(Manager manager) {
    return manager;
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return super.multiprocessing().map(Altered::new);
  }

  private final class Altered extends ForwardingMultiprocessing {

    Altered(Multiprocessing processes) {
      super(processes);
    }

    @Override
    public Pool pool(PoolOptions options) {
      return alterPool(options);
    }

    @Override
    public Manager manager() {
      return alter(real().manager());
    }
  }

  /** A pool that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class WrongPool implements Pool {

    private final Pool right;

    protected WrongPool(Pool right) {
      this.right = right;
    }

    @Override
    public <R extends @Nullable Object> R apply(Call<R> call) throws Exception {
      return right.apply(call);
    }

    @Override
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(
        Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
      return right.applyAsync(call, callback, errorCallback);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
        Function.Of1<A, R> function, Iterable<A> items) {
      return right.mapAsync(function, items);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
        Function.Of1<A, R> function, Iterable<A> items, int chunkSize) {
      return right.mapAsync(function, items, chunkSize);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> imap(
        Function.Of1<A, R> function, Iterable<A> items) {
      return right.imap(function, items);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> imapUnordered(
        Function.Of1<A, R> function, Iterable<A> items) {
      return right.imapUnordered(function, items);
    }

    @Override
    public void close() {
      right.close();
    }

    @Override
    public void terminate() {
      right.terminate();
    }

    @Override
    public void join() throws InterruptedException {
      right.join();
    }
  }

  /** A result that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class WrongResult<R extends @Nullable Object>
      implements AsyncResult<R> {

    private final AsyncResult<R> right;

    protected WrongResult(AsyncResult<R> right) {
      this.right = right;
    }

    @Override
    public R get() throws Exception {
      return right.get();
    }

    @Override
    public R get(Duration timeout) throws Exception {
      return right.get(timeout);
    }

    @Override
    public boolean await(Duration timeout) throws InterruptedException {
      return right.await(timeout);
    }

    @Override
    public boolean isReady() {
      return right.isReady();
    }

    @Override
    public boolean isSuccessful() {
      return right.isSuccessful();
    }
  }

  /** Waits for what never comes. */
  static RuntimeException waitForEver() throws InterruptedException {
    new CountDownLatch(1).await(); // nobody counts it down
    return new IllegalStateException("nobody waits any more");
  }
}
