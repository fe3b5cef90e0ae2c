package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "get() leaves in the queue what it returns, at its end",
    killedBy = {
      "ProcessQueueRules.QUEUE_16_must_leave_two_after_three_puts_and_one_get",
      "ThreadQueueRules.QUEUE_16_must_leave_two_after_three_puts_and_one_get",
      "ProcessQueueRules.QUEUE_03_must_remove_what_it_returns",
      "ThreadQueueRules.QUEUE_03_must_remove_what_it_returns"
    })
public final class QueueGetLeavesTheItem extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Leaving<>(queue);
  }

  private static final class Leaving<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Leaving(Queue<T> right) {
      super(right);
    }

    @Override
    public T get(Duration timeout) throws InterruptedException {
      return left(super.get(timeout));
    }

    @Override
    public T getNoWait() {
      return left(super.getNoWait());
    }

    private T left(T item) {
      super.putNoWait(item);
      return item;
    }
  }
}
