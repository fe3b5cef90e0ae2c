package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "the items of one producer come before those of the next, whoever put first",
    killedBy = {
      "ProcessQueueRules.QUEUE_15_may_interleave_two_producers",
      "ThreadQueueRules.QUEUE_15_may_interleave_two_producers"
    })
public final class QueueGroupsByProducer extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alterQueue(Maker real, int maxSize) {
    return new Grouping<>(real.queue(maxSize), real.queue(0));
  }

  /** The second queue has the producer of each item in the first one. */
  private static final class Grouping<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Queue<String> producers;

    Grouping(Queue<T> right, Queue<String> producers) {
      super(right);
      this.producers = producers;
    }

    @Override
    public void put(T item) throws InterruptedException {
      super.put(item);
      producers.put(ProcessHandle.current().pid() + " " + Thread.currentThread().threadId());
    }

    /** Takes the first item, and if there are others of the same producer, brings them forward. */
    @Override
    public T getNoWait() {
      T first = super.getNoWait();
      String producer = producers.getNoWait();
      List<T> items = new ArrayList<>();
      List<String> theirs = new ArrayList<>();
      while (!producers.isEmpty()) {
        String next = producers.getNoWait();
        int place = next.equals(producer) ? theirs.lastIndexOf(producer) + 1 : theirs.size();
        theirs.add(place, next);
        items.add(place, super.getNoWait());
      }
      items.forEach(super::putNoWait);
      theirs.forEach(producers::putNoWait);
      return first;
    }
  }
}
