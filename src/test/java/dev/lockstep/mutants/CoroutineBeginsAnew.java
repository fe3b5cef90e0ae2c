package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a coroutine that is driven again begins at its beginning",
    killedBy = {
      "CoroRules.CORO_02_must_go_on_from_where_it_has_paused",
      "CoroRules.CORO_05_must_keep_its_locals"
    })
public final class CoroutineBeginsAnew extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return new Forgetful<>(right(body), () -> right(body));
  }

  private static final class Forgetful<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    private final Supplier<Coroutine<I, O, R>> maker;

    Forgetful(Coroutine<I, O, R> right, Supplier<Coroutine<I, O, R>> maker) {
      super(right);
      this.maker = maker;
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return maker.get().start();
    }
  }
}
