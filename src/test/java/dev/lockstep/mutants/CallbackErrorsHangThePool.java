package dev.lockstep.mutants;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a result whose callback throws never comes",
    killedBy = {"PoolRules.POOL_10_cannot_be_disturbed_by_a_callback"})
public final class CallbackErrorsHangThePool extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Touchy(pool);
  }

  private static final class Touchy extends WrongPool {

    Touchy(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(
        Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback) {
      AtomicBoolean failed = new AtomicBoolean();
      Consumer<R> watched =
          result -> {
            failed.set(true);
            callback.accept(result);
            failed.set(false);
          };
      return new Hanging<>(super.applyAsync(call, watched, errorCallback), failed);
    }
  }

  private static final class Hanging<R extends @Nullable Object> extends WrongResult<R> {

    private final AtomicBoolean failed;

    Hanging(AsyncResult<R> right, AtomicBoolean failed) {
      super(right);
      this.failed = failed;
    }

    @Override
    public R get() throws Exception {
      R result = super.get();
      if (failed.get()) {
        throw waitForEver();
      }
      return result;
    }
  }
}
