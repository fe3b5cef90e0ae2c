package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "getNoWait() waits for an item",
    killedBy = {
      "ProcessQueueRules.QUEUE_10_cannot_wait_in_getNoWait",
      "ThreadQueueRules.QUEUE_10_cannot_wait_in_getNoWait"
    })
public final class QueueNoWaitWaits extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Waiting<>(queue);
  }

  private static final class Waiting<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Waiting(Queue<T> right) {
      super(right);
    }

    @Override
    public T getNoWait() {
      try {
        return get();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
