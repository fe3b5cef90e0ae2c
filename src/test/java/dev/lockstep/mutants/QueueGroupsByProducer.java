package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "the items of one producer come before those of the next, whoever put first",
    killedBy = {"QueueRules.QUEUE_15_may_interleave_two_producers"})
public final class QueueGroupsByProducer extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alterQueue(int maxSize) {
    return new Grouping<>(real().queue(maxSize), real().queue());
  }

  /** The second queue has the pid of the producer of each item in the first one. */
  private static final class Grouping<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Queue<Long> pids;

    Grouping(Queue<T> right, Queue<Long> pids) {
      super(right);
      this.pids = pids;
    }

    @Override
    public void put(T item) throws InterruptedException {
      super.put(item);
      pids.put(ProcessHandle.current().pid());
    }

    /** Takes the first item, and if there are others of the same producer, brings them forward. */
    @Override
    public T getNoWait() {
      T first = super.getNoWait();
      long pid = pids.getNoWait();
      List<T> items = new ArrayList<>();
      List<Long> theirs = new ArrayList<>();
      while (!pids.isEmpty()) {
        long next = pids.getNoWait();
        int place = next == pid ? theirs.lastIndexOf(pid) + 1 : theirs.size();
        theirs.add(place, next);
        items.add(place, super.getNoWait());
      }
      items.forEach(super::putNoWait);
      theirs.forEach(pids::putNoWait);
      return first;
    }
  }
}
