package dev.lockstep.tasks;

import dev.lockstep.api.Queue;

/** What children do in the notebook about start and join. */
public final class JoinTasks {

  private JoinTasks() {}

  /** Waits until somebody puts something into the queue, then prints a line. */
  public static void printWhenLet(Queue<String> gate, String line) throws InterruptedException {
    gate.get();
    System.out.println(line);
  }

  /** Notes its number. */
  public static void note(Queue<Integer> journal, int number) throws InterruptedException {
    journal.put(number);
  }
}
