package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "whoever calls yield() gets on as if nothing were wrong",
    killedBy = {"CoroRules.CORO_02_cannot_be_paused_by_somebody_else"})
public final class CoroutinePausesForAnybody extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return right(pause -> {
      Thread owner = Thread.currentThread();
      return body.run(value -> Thread.currentThread() == owner ? pause.yield(value) : null);
    });
  }
}
