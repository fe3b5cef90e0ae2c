package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "who drives a coroutine that runs waits until it has paused",
    killedBy = {
      "CoroRules.CORO_04_cannot_be_driven_by_two_threads_at_once",
      "CoroRules.CORO_05_cannot_drive_itself"
    })
public final class CoroutineSecondDriverWaits extends AlteredCoroutines {

  @Override
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return new Patient<>(coroutine);
  }

  private static final class Patient<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      extends Wrong<I, O, R> {

    Patient(Coroutine<I, O, R> right) {
      super(right);
    }

    private final Semaphore free = new Semaphore(1);

    @Override
    public Step<O, R> start() throws Exception {
      return alone(right::start);
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return alone(() -> right.send(value));
    }

    private Step<O, R> alone(Callable<Step<O, R>> drive) throws Exception {
      free.acquire();
      try {
        return drive.call();
      } finally {
        free.release();
      }
    }
  }
}
