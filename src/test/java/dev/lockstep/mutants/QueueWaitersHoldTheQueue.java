package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "who waits in get() or put() holds a token that nobody gives back if he is killed",
    killedBy = {
      "ProcessQueueRules.QUEUE_18_cannot_be_harmed_by_one_who_is_killed_in_get",
      "ProcessQueueRules.QUEUE_18_cannot_be_harmed_by_one_who_is_killed_in_put"
    })
public final class QueueWaitersHoldTheQueue extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alterQueue(Maker real, int maxSize) {
    return new Holding<>(real.queue(maxSize), token(real), token(real));
  }

  private static Queue<String> token(Maker real) {
    Queue<String> token = real.queue(0);
    token.putNoWait("the right to wait");
    return token;
  }

  private static final class Holding<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Queue<String> getters;

    @SuppressWarnings("serial")
    private final Queue<String> putters;

    Holding(Queue<T> right, Queue<String> getters, Queue<String> putters) {
      super(right);
      this.getters = getters;
      this.putters = putters;
    }

    @Override
    public T get() throws InterruptedException {
      String token = getters.get();
      T item = super.get();
      getters.put(token);
      return item;
    }

    @Override
    public void put(T item) throws InterruptedException {
      String token = putters.get();
      super.put(item);
      putters.put(token);
    }
  }
}
