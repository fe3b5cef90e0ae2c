package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a pause returns what was sent first, whatever is sent",
    killedBy = {"CoroRules.CORO_02_must_carry_values_in_and_out"})
public final class CoroutineLosesWhatIsSent extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return right(pause -> {
      List<I> first = new ArrayList<>();
      return body.run(value -> {
        first.add(pause.yield(value));
        return first.getFirst();
      });
    });
  }
}
