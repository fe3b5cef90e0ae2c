package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "the step is put where another driver's step may take its place before it is returned",
    killedBy = {"CoroRules.CORO_04_must_give_each_driver_its_own_steps"})
public final class CoroutineStepsGoAstray extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Loose<>(coroutine);
  }

  private static final class Loose<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    private volatile Step<O, R> step = new Yielded<>(null);

    Loose(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      step = right.send(value);
      LockSupport.parkNanos(100_000); // time enough for another one to come
      return step;
    }
  }
}
