package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "while any coroutine runs none can be driven, not even by that one",
    killedBy = {"CoroRules.CORO_05_must_be_able_to_drive_another_one"})
public final class CoroutinesShareOneTurn extends AlteredCoroutines {

  private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return new Sole<>(
        right(pause -> {
          INSIDE.set(true);
          return body.run(pause);
        }));
  }

  private static final class Sole<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Sole(Coroutine<I, O, R> right) {
      super(right);
    }

    @Override
    public Step<O, R> start() throws Exception {
      if (INSIDE.get()) {
        throw new IllegalStateException("a coroutine runs: it has to pause first");
      }
      return right.start();
    }
  }
}
