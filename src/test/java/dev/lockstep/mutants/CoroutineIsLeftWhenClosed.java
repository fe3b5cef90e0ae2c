package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "close() only forgets the coroutine, and does not end it where it has paused",
    killedBy = {
      "CoroRules.CORO_02_must_tidy_up_when_it_is_closed",
      "CoroRules.CORO_02_must_pass_on_what_is_thrown_when_it_is_closed"
    })
public final class CoroutineIsLeftWhenClosed extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Left<>(coroutine);
  }

  private static final class Left<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Left(Coroutine<I, O, R> right) {
      super(right);
    }

    private volatile boolean closed;

    @Override
    public Step<O, R> send(I value) throws Exception {
      if (closed) {
        throw new IllegalStateException("it was closed");
      }
      return right.send(value);
    }

    @Override
    public boolean isDone() {
      return closed || right.isDone();
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
