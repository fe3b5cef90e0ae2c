package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "whatever is put comes out as text",
    killedBy = {
      "ProcessQueueRules.QUEUE_12_must_carry_whatever_can_be_serialized",
      "ThreadQueueRules.QUEUE_12_must_carry_the_item_itself"
    })
public final class QueueItemsBecomeText extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new OfText<>(queue);
  }

  private static final class OfText<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    OfText(Queue<T> right) {
      super(right);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void put(T item) throws InterruptedException {
      super.put((T) String.valueOf(item));
    }
  }
}
