package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a coroutine that was not started is started by what it is sent",
    killedBy = {"CoroRules.CORO_02_cannot_go_on_before_its_start_or_after_its_end"})
public final class CoroutineStartsByItsFirstSend extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Hasty<>(coroutine);
  }

  private static final class Hasty<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Hasty(Coroutine<I, O, R> right) {
      super(right);
    }

    private boolean started;

    @Override
    public Step<O, R> start() throws Exception {
      started = true;
      return right.start();
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return started ? right.send(value) : start();
    }
  }
}
