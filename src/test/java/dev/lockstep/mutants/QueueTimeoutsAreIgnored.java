package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() and get() wait for ever, whatever the timeout",
    killedBy = {
      "ProcessQueueRules.QUEUE_07_must_raise_full_after_the_timeout",
      "ProcessQueueRules.QUEUE_08_must_raise_empty_after_the_timeout",
      "ThreadQueueRules.QUEUE_07_must_raise_full_after_the_timeout",
      "ThreadQueueRules.QUEUE_08_must_raise_empty_after_the_timeout"
    })
public final class QueueTimeoutsAreIgnored extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Stubborn<>(queue);
  }

  private static final class Stubborn<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Stubborn(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item, Duration timeout) throws InterruptedException {
      put(item);
    }

    @Override
    public T get(Duration timeout) throws InterruptedException {
      return get();
    }
  }
}
