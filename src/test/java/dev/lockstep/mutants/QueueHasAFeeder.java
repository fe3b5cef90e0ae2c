package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueFullException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "put() only hands the item to a thread, which puts it a little later",
    killedBy = {
      "CodeRules.CODE_21_must_get_in_a_row_what_was_put",
      "ProcessQueueRules.QUEUE_10_cannot_miss_what_was_put_before",
      "ProcessQueueRules.QUEUE_12_must_carry_an_item_as_it_was_when_put",
      "ProcessQueueRules.QUEUE_18_cannot_lose_what_a_killed_process_had_put",
      "ThreadQueueRules.QUEUE_10_cannot_miss_what_was_put_before"
    })
public final class QueueHasAFeeder extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Lagging<>(queue);
  }

  private static final class Lagging<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    private static final int LAG_MILLIS = 100;

    Lagging(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) {
      CompletableFuture.delayedExecutor(LAG_MILLIS, TimeUnit.MILLISECONDS)
          .execute(() -> putLate(item));
    }

    private void putLate(T item) {
      try {
        super.putNoWait(item);
      } catch (QueueFullException e) {
        // Who put it has gone on, so nobody hears that it is lost.
      }
    }
  }
}
