package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "isFull() always says no",
    killedBy = {
      "ProcessQueueRules.QUEUE_11_must_tell_the_state",
      "ThreadQueueRules.QUEUE_11_must_tell_the_state"
    })
public final class QueueFullLies extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Lying<>(queue);
  }

  private static final class Lying<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Lying(Queue<T> right) {
      super(right);
    }

    @Override
    public boolean isFull() {
      return false;
    }
  }
}
