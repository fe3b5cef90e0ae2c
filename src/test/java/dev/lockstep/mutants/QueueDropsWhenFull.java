package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueFullException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a full queue drops what is put, without a word",
    killedBy = {
      "ProcessQueueRules.QUEUE_01_must_lose_nothing_and_double_nothing",
      "ProcessQueueRules.QUEUE_09_cannot_wait_in_putNoWait",
      "ThreadQueueRules.QUEUE_01_must_lose_nothing_and_double_nothing",
      "ThreadQueueRules.QUEUE_09_cannot_wait_in_putNoWait"
    })
public final class QueueDropsWhenFull extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Dropping<>(queue);
  }

  private static final class Dropping<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Dropping(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) {
      putNoWait(item);
    }

    @Override
    public void putNoWait(T item) {
      try {
        super.putNoWait(item);
      } catch (QueueFullException e) {
        // Dropped.
      }
    }
  }
}
