package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() and get() refuse one who was interrupted before, though he need not wait",
    killedBy = {"ThreadQueueRules.QUEUE_19_must_serve_one_who_was_interrupted_before"})
public final class QueueRefusesTheInterrupted extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Touchy<>(queue);
  }

  private static final class Touchy<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Touchy(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) throws InterruptedException {
      LockRefusesTheInterrupted.refuse();
      super.put(item);
    }

    @Override
    public T get() throws InterruptedException {
      LockRefusesTheInterrupted.refuse();
      return super.get();
    }
  }
}
