package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.api.SerializationException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "the error about an item that cannot be serialized says nothing of it",
    killedBy = {
      "ProcessQueueRules.QUEUE_12_must_name_the_class_and_the_field_that_cannot_be_serialized"
    })
public final class QueueErrorsAreVague extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Vague<>(queue);
  }

  private static final class Vague<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Vague(Queue<T> right) {
      super(right);
    }

    @Override
    public void putNoWait(T item) {
      try {
        super.putNoWait(item);
      } catch (SerializationException e) {
        throw new SerializationException("this cannot be put");
      }
    }
  }
}
