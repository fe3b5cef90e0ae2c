package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() and get() do not wait unless a timeout is given",
    killedBy = {
      "ProcessQueueRules.QUEUE_06_must_block_put_until_there_is_room",
      "ProcessQueueRules.QUEUE_08_must_block_get_until_there_is_an_item",
      "ProcessQueueRules.QUEUE_19_must_block_by_default",
      "ThreadQueueRules.QUEUE_06_must_block_put_until_there_is_room",
      "ThreadQueueRules.QUEUE_08_must_block_get_until_there_is_an_item",
      "ThreadQueueRules.QUEUE_19_must_block_by_default"
    })
public final class QueueBlockingIsOff extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Hasty<>(queue);
  }

  private static final class Hasty<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Hasty(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) {
      putNoWait(item);
    }

    @Override
    public T get() {
      return getNoWait();
    }
  }
}
