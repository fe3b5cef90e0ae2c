package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a queue that was closed goes on as before",
    killedBy = {
      "ProcessQueueRules.QUEUE_21_must_close_for_one_process_only",
      "ThreadQueueRules.QUEUE_21_must_close_for_all_threads"
    })
public final class QueueCloseChangesNothing extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Open<>(queue);
  }

  private static final class Open<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Open(Queue<T> right) {
      super(right);
    }

    @Override
    public void close() {
      // Nothing happens.
    }
  }
}
