package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "close() does not look at what came of it",
    killedBy = {
      "CoroRules.CORO_02_must_say_so_if_it_does_not_end_when_it_is_closed",
      "CoroRules.CORO_02_must_pass_on_what_is_thrown_when_it_is_closed"
    })
public final class CoroutineCloseIgnoresHowItEnds extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Careless<>(coroutine);
  }

  private static final class Careless<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Careless(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public void close() {
      try {
        right.close();
      } catch (RuntimeException e) {
        // as if it had ended
      }
    }
  }
}
