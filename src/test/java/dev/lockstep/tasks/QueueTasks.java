package dev.lockstep.tasks;

import dev.lockstep.api.Queue;
import dev.lockstep.api.Target;
import java.util.ArrayList;
import java.util.List;

/** For the notebook on queues; constants, for the same reason as {@link PipeTasks}. */
public final class QueueTasks {

  /** What ends a consumer. */
  public static final String END = "end";

  /** Puts so many items, which bear the name of their producer and a number. */
  public static final Target.Of3<Queue<String>, String, Integer> PUT = QueueTasks::put;

  /** Gets items until the end mark, and puts the list of them into another queue. */
  public static final Target.Of2<Queue<String>, Queue<List<String>>> COLLECT = QueueTasks::collect;

  /** Puts what it gets into another queue, for ever. */
  public static final Target.Of2<Queue<String>, Queue<String>> PASS_ON = QueueTasks::passOn;

  private QueueTasks() {}

  private static void put(Queue<String> queue, String name, int count) throws InterruptedException {
    for (int number = 1; number <= count; number++) {
      queue.put(name + number);
    }
  }

  private static void collect(Queue<String> queue, Queue<List<String>> lists)
      throws InterruptedException {
    List<String> list = new ArrayList<>();
    for (String item = queue.get(); !item.equals(END); item = queue.get()) {
      list.add(item);
    }
    lists.put(list);
  }

  private static void passOn(Queue<String> from, Queue<String> to) throws InterruptedException {
    while (true) {
      to.put(from.get());
    }
  }
}
