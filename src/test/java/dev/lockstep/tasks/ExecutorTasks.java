package dev.lockstep.tasks;

import dev.lockstep.api.Function;

/** For the notebook on executors; constants, for the same reason as {@link PipeTasks}. */
public final class ExecutorTasks {

  /** Gives the square of a number. */
  public static final Function.Of1<Integer, Integer> SQUARE = ExecutorTasks::square;

  /** Gives the pid of the process that it runs in. */
  public static final Function.Of0<Long> PID = ExecutorTasks::pid;

  private ExecutorTasks() {}

  private static int square(int number) {
    return number * number;
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }
}
