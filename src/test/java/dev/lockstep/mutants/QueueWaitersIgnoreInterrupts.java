package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() and get() wait on when they are interrupted",
    killedBy = {"ThreadQueueRules.QUEUE_19_may_be_freed_by_an_interrupt"})
public final class QueueWaitersIgnoreInterrupts extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Deaf<>(queue);
  }

  private static final class Deaf<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Deaf(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) {
      for (boolean put = false; !put; ) {
        try {
          super.put(item);
          put = true;
        } catch (InterruptedException e) {
          // Once more.
        }
      }
    }

    @Override
    public T get() {
      while (true) {
        try {
          return super.get();
        } catch (InterruptedException e) {
          // Once more.
        }
      }
    }
  }
}
