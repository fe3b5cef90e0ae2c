package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a coroutine that throws just ends",
    killedBy = {"CoroRules.CORO_02_must_throw_to_who_drives_it"})
public final class CoroutineSwallowsErrors extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return right(pause -> {
      try {
        return body.run(pause);
      } catch (Exception e) {
        return null;
      }
    });
  }
}
