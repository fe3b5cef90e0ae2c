package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "start() and send() do not wait until the coroutine pauses",
    killedBy = {
      "CoroRules.CORO_04_cannot_let_another_one_in_between_two_pauses",
      "CoroRules.CORO_01_must_run_in_the_order_that_the_program_asks_for",
      "CoroRules.CORO_05_must_be_like_a_function_if_it_never_pauses"
    })
public final class CoroutinesRunSideBySide extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Detached<>(coroutine);
  }

  private static final class Detached<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Detached(Coroutine<I, O, R> right) {
      super(right);
    }

    private final ExecutorService driver =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    @Override
    public Step<O, R> start() {
      driver.submit(right::start);
      return new Yielded<>(null);
    }

    @Override
    public Step<O, R> send(I value) {
      driver.submit(() -> right.send(value));
      return new Yielded<>(null);
    }
  }
}
