package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "an error that is raised comes out at once, and the coroutine never sees it",
    killedBy = {"CoroRules.CORO_02_must_get_the_error_that_is_raised"})
public final class CoroutineIsNotToldOfErrors extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Deaf<>(coroutine);
  }

  private static final class Deaf<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Deaf(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public Step<O, R> raise(Exception error) throws Exception {
      throw error;
    }
  }
}
