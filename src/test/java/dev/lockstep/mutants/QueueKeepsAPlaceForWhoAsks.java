package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueFullException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "who was told that the queue is not full has a place in it, even if it fills up",
    killedBy = {
      "ProcessQueueRules.QUEUE_11_may_be_outdated_at_once",
      "ThreadQueueRules.QUEUE_11_may_be_outdated_at_once"
    })
public final class QueueKeepsAPlaceForWhoAsks extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alterQueue(Maker real, int maxSize) {
    return new Promising<>(real.queue(0), maxSize);
  }

  private static final class Promising<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    private final int limit;
    private transient boolean promised;

    Promising(Queue<T> right, int limit) {
      super(right);
      this.limit = limit;
    }

    @Override
    public boolean isFull() {
      promised = size() < limit;
      return !promised;
    }

    @Override
    public void putNoWait(T item) {
      if (!promised && size() >= limit) {
        throw new QueueFullException("full, and nothing was promised");
      }
      super.putNoWait(item);
    }
  }
}
