package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a coroutine that is not driven goes on by itself after a moment",
    killedBy = {"CoroRules.CORO_01_cannot_run_unless_it_is_driven"})
public final class CoroutineSwitchesByTime extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Restless<>(coroutine);
  }

  private static final class Restless<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Restless(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public Step<O, R> start() throws Exception {
      return goOnSoon(right.start());
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return goOnSoon(right.send(value));
    }

    private Step<O, R> goOnSoon(Step<O, R> step) {
      CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS).execute(this::goOn);
      return step;
    }

    private void goOn() {
      try {
        right.send(null);
      } catch (Exception | AssertionError e) {
        // It has ended, or somebody drives it, or it threw.
      }
    }
  }
}
