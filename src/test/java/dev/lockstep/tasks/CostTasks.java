package dev.lockstep.tasks;

/** What a process does in the notebook about costs. */
public final class CostTasks {

  private CostTasks() {}

  /** Says that it has begun. */
  public static void greet() {
    System.out.println("the child has begun");
  }
}
