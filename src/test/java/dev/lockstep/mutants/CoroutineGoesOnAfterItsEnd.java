package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "to drive a coroutine that has ended is no error",
    killedBy = {"CoroRules.CORO_02_cannot_go_on_before_its_start_or_after_its_end"})
public final class CoroutineGoesOnAfterItsEnd extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Undead<>(coroutine);
  }

  private static final class Undead<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Undead(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return isDone() ? new Returned<>(null) : right.send(value);
    }
  }
}
