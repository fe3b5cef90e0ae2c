package dev.lockstep.readme;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pool;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.reference.Reference;
import java.util.List;

public class Talk {

  static void count(Queue<String> queue) throws InterruptedException {
    queue.put("one");
    queue.put("two");
    Runtime.getRuntime().halt(9);
  }

  static int square(int number) {
    return number * number;
  }

  public static void main(String[] args) throws Exception {
    Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
    Queue<String> queue = processes.queue();
    Process child = processes.process(Talk::count, queue);
    child.start();
    child.join();
    System.out.println(queue.get() + ", " + queue.get() + ", exit code " + child.exitCode());
    try (Pool pool = processes.pool(2)) {
      System.out.println(pool.map(Talk::square, List.of(1, 2, 3)));
    }
  }
}
