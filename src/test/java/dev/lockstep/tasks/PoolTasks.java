package dev.lockstep.tasks;

import dev.lockstep.api.Queue;
import dev.lockstep.reference.Reference;

/** What workers do in the notebook about the pool. */
public final class PoolTasks {

  private PoolTasks() {}

  /** The square of a number. */
  public static int square(int number) {
    return number * number;
  }

  /** The number of the process that does the task, whatever the task's number. */
  public static long pid(int task) {
    return ProcessHandle.current().pid();
  }

  /** Waits until somebody puts something into the queue, and returns that. */
  public static String await(Queue<String> gate) throws InterruptedException {
    return gate.get();
  }

  /** The name of the thread that does the task. */
  public static String threadName() {
    return new Reference().threading().orElseThrow().currentThread().name();
  }

  /** Fails. */
  public static int fail(int number) {
    throw new IllegalArgumentException("no square for " + number);
  }

  /** Ends the worker in the middle of its task. */
  public static int die(int number) {
    Runtime.getRuntime().halt(9);
    return number;
  }
}
