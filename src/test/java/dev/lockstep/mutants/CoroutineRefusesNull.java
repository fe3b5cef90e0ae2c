package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "null is no value that could be sent",
    killedBy = {"CoroRules.CORO_02_must_carry_null"})
public final class CoroutineRefusesNull extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Strict<>(coroutine);
  }

  private static final class Strict<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Strict(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return right.send(Objects.requireNonNull(value));
    }
  }
}
