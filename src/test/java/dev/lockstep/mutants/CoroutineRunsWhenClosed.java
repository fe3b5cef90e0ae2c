package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "close() of a coroutine that was not started starts it, to end it then",
    killedBy = {"CoroRules.CORO_02_cannot_start_when_it_was_closed"})
public final class CoroutineRunsWhenClosed extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Late<>(coroutine);
  }

  private static final class Late<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Late(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public void close() {
      try {
        right.start();
      } catch (Exception e) {
        // It was started before.
      }
      right.close();
    }
  }
}
