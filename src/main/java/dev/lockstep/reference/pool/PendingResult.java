package dev.lockstep.reference.pool;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Waits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A result that is not there yet. The first end that it is told counts; others are ignored. */
final class PendingResult<R extends @Nullable Object> implements AsyncResult<R> {

  private final CompletableFuture<Ending<R>> ending = new CompletableFuture<>();
  private final AtomicBoolean decided = new AtomicBoolean();
  private final Consumer<? super R> callback;
  private final Consumer<? super Throwable> errorCallback;

  PendingResult(Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
    this.callback = callback;
    this.errorCallback = errorCallback;
  }

  /** A result that nobody wants to be told of. */
  PendingResult() {
    this(result -> {}, error -> {});
  }

  /** Callbacks come first: who waits for the result can rely on them. */
  void end(Ending<R> how) {
    if (decided.compareAndSet(false, true)) {
      if (how.thrown() == null) {
        Ending.tell(callback, how.value());
      } else {
        Ending.tell(errorCallback, how.thrown());
      }
      ending.complete(how);
    }
  }

  @Override
  public R get() throws Exception {
    return await().here().get();
  }

  /** How it ended, without throwing it. */
  Ending<R> await() throws InterruptedException {
    try {
      return ending.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a result is always completed with a value", e);
    }
  }

  @Override
  public R get(Duration timeout) throws Exception {
    if (!await(timeout)) {
      throw new TimeoutException("the result did not come within " + Waits.millis(timeout) + " ms");
    }
    return get();
  }

  @Override
  public boolean await(Duration timeout) throws InterruptedException {
    try {
      ending.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException e) {
      throw new AssertionError("a result is always completed with a value", e);
    } catch (TimeoutException e) {
      return false;
    }
  }

  @Override
  public boolean isReady() {
    return ending.isDone();
  }

  @Override
  public boolean isSuccessful() {
    if (!isReady()) {
      throw new IllegalStateException("the result is not there yet: ask isReady() first.");
    }
    return ending.join().thrown() == null;
  }
}
