package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a pause returns at once, as if the coroutine were a plain function",
    killedBy = {
      "CoroRules.CORO_04_may_lose_an_update_if_it_pauses_within",
      "CoroRules.CORO_04_must_come_out_right_without_a_lock",
      "CoroRules.CORO_06_must_have_several_things_in_progress_at_once",
      "CoroExplorationRules.CORO_04_may_lose_an_update_if_it_pauses_inside",
      "CoroExplorationRules.CORO_04_must_keep_the_balance_right_in_every_order"
    })
public final class CoroutineNeverPauses extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return right(pause -> body.run(value -> null));
  }
}
