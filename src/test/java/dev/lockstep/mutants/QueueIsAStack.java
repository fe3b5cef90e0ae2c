package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "get() takes the newest item: last in, first out",
    killedBy = {
      "CodeRules.CODE_12_must_get_the_first_of_three",
      "ProcessQueueRules.QUEUE_04_must_give_the_items_of_one_producer_in_their_order",
      "ProcessQueueRules.QUEUE_15_must_keep_the_order_of_each_producer",
      "ThreadQueueRules.QUEUE_04_must_give_the_items_of_one_producer_in_their_order",
      "ThreadQueueRules.QUEUE_15_must_keep_the_order_of_each_producer"
    })
public final class QueueIsAStack extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Stack<>(queue);
  }

  private static final class Stack<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Stack(Queue<T> right) {
      super(right);
    }

    @Override
    public T get() throws InterruptedException {
      return newest(super.get());
    }

    @Override
    public T getNoWait() {
      return newest(super.getNoWait());
    }

    private T newest(T first) {
      List<T> items = new ArrayList<>(List.of(first));
      while (!isEmpty()) {
        items.add(super.getNoWait());
      }
      T newest = items.removeLast();
      items.forEach(super::putNoWait);
      return newest;
    }
  }
}
