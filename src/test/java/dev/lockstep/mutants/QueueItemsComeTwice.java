package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "an item that was put comes out twice",
    killedBy = {
      "CodeRules.CODE_03_must_put_six_and_get_six",
      "ProcessQueueRules.QUEUE_01_must_lose_nothing_and_double_nothing",
      "ThreadQueueRules.QUEUE_01_must_lose_nothing_and_double_nothing"
    })
public final class QueueItemsComeTwice extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Doubling<>(queue);
  }

  private static final class Doubling<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Doubling(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) throws InterruptedException {
      super.put(item);
      super.put(item);
    }
  }
}
