package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.api.SerializationException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "an item that cannot be serialized is dropped without a word",
    killedBy = {"ProcessQueueRules.QUEUE_12_cannot_take_what_cannot_be_serialized"})
public final class QueueSwallowsTheUnserializable extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Swallowing<>(queue);
  }

  private static final class Swallowing<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Swallowing(Queue<T> right) {
      super(right);
    }

    @Override
    public void put(T item) throws InterruptedException {
      try {
        super.put(item);
      } catch (SerializationException e) {
        // Dropped.
      }
    }
  }
}
