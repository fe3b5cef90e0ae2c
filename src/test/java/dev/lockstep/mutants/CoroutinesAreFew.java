package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "there is room for a hundred coroutines only",
    killedBy = {"CoroRules.CORO_06_must_have_ten_thousand_alive_at_once"})
public final class CoroutinesAreFew extends AlteredCoroutines {

  private static final int ROOM = 100;

  private final AtomicInteger made = new AtomicInteger();

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return right(pause -> {
      if (made.incrementAndGet() > ROOM) {
        throw new RejectedExecutionException("there are " + ROOM + " coroutines already");
      }
      return body.run(pause);
    });
  }
}
