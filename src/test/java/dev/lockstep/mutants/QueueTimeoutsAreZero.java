package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() and get() with a timeout do not wait at all",
    killedBy = {
      "ProcessQueueRules.QUEUE_07_must_raise_full_after_the_timeout",
      "ProcessQueueRules.QUEUE_20_must_succeed_as_soon_as_it_can_within_the_timeout",
      "ThreadQueueRules.QUEUE_07_must_raise_full_after_the_timeout",
      "ThreadQueueRules.QUEUE_20_must_succeed_as_soon_as_it_can_within_the_timeout"
    })
public final class QueueTimeoutsAreZero extends AlteredQueues {

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
    public void put(T item, Duration timeout) {
      putNoWait(item);
    }

    @Override
    public T get(Duration timeout) {
      return getNoWait();
    }
  }
}
