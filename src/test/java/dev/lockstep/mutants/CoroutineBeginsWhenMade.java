package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a coroutine runs to its first pause when it is made, and not at its start",
    killedBy = {
      "CoroRules.CORO_01_cannot_run_unless_it_is_driven",
      "CoroRules.CORO_02_cannot_start_when_it_was_closed"
    })
public final class CoroutineBeginsWhenMade extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Eager<>(coroutine);
  }

  private static final class Eager<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    private @Nullable Step<O, R> first;
    private @Nullable Exception thrown;

    Eager(Coroutine<I, O, R> right) {
      super(right);
      try {
        first = right.start();
      } catch (Exception e) {
        thrown = e;
      }
    }

    @Override
    public Step<O, R> start() throws Exception {
      Step<O, R> step = first;
      first = null;
      if (thrown != null) {
        throw thrown;
      }
      return step == null ? right.start() : step;
    }
  }
}
