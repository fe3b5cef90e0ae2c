package dev.lockstep.tasks;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.Reference;

/** What children do in the notebook about daemons. */
public final class DaemonTasks {

  private DaemonTasks() {}

  /** Waits until somebody puts something into the queue. */
  public static void await(Queue<String> gate) throws InterruptedException {
    gate.get();
  }

  /** Starts a child that waits at the gate, tells its number, and comes to its own end. */
  public static void leaveChild(Queue<String> gate, Queue<Long> pids, boolean daemon)
      throws InterruptedException {
    Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
    Process child = processes.process(TaskOptions.of(DaemonTasks::await, gate).daemon(daemon));
    child.start();
    pids.put(child.pid().orElseThrow());
  }

  /** Tries to start a child, and tells what came of it. */
  public static void startChild(Queue<String> answers) throws InterruptedException {
    Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
    Queue<String> gate = processes.queue();
    try {
      processes.process(DaemonTasks::await, gate).start();
      answers.put("started");
    } catch (IllegalStateException e) {
      answers.put(e.getMessage());
    }
    gate.put("go");
  }

  /** Prints items until the last one, which says stop. */
  public static void consume(Queue<String> items) throws InterruptedException {
    for (String item = items.get(); !item.equals("stop"); item = items.get()) {
      System.out.println("got " + item);
    }
    System.out.println("the consumer ends by itself");
  }
}
