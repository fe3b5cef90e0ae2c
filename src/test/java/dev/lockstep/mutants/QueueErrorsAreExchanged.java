package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() complains that the queue is empty, and get() that it is full",
    killedBy = {
      "ProcessQueueRules.QUEUE_02_must_add_by_put_and_take_out_by_get",
      "ProcessQueueRules.QUEUE_14_must_have_an_exception_for_full_and_one_for_empty",
      "ThreadQueueRules.QUEUE_02_must_add_by_put_and_take_out_by_get",
      "ThreadQueueRules.QUEUE_14_must_have_an_exception_for_full_and_one_for_empty"
    })
public final class QueueErrorsAreExchanged extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Exchanging<>(queue);
  }

  private static final class Exchanging<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Exchanging(Queue<T> right) {
      super(right);
    }

    @Override
    public void putNoWait(T item) {
      try {
        super.putNoWait(item);
      } catch (QueueFullException e) {
        throw new QueueEmptyException(e.getMessage());
      }
    }

    @Override
    public T getNoWait() {
      try {
        return super.getNoWait();
      } catch (QueueEmptyException e) {
        throw new QueueFullException(e.getMessage());
      }
    }
  }
}
