package dev.lockstep.api;

import java.time.Duration;

/**
 * What processes and threads have in common: something that is started, runs, and can be joined.
 *
 * <p>That the two resemble each other is itself a claim (PROC-26), so the rules written against
 * this interface run on both.
 */
public interface Task {

  /**
   * Starts the task and returns without waiting for its work (JOIN-01).
   *
   * @throws IllegalStateException if it was started before (PROC-27)
   */
  void start();

  /**
   * What the task executes: by default its target (PROC-03). Called directly it starts nothing and
   * runs in the caller (PROC-05).
   *
   * @throws Exception whatever the target throws
   */
  void run() throws Exception;

  /**
   * Waits until the task has ended (JOIN-04). Once it has, every join returns at once (JOIN-12).
   *
   * @throws IllegalStateException if it was not started (JOIN-06), or if the caller may not wait
   *     for it: itself, or a process that is not its parent
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  void join() throws InterruptedException;

  /**
   * Waits at most this long, and does not end the task (JOIN-05).
   *
   * <p>Python returns nothing here and has the caller ask {@code is_alive}; Java's habit is to say
   * it at once.
   *
   * @param timeout how long to wait; zero or less means not at all
   * @return whether the task has ended
   * @throws IllegalStateException as {@link #join()}
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  boolean join(Duration timeout) throws InterruptedException;

  /** The name: the one given, or one made of a counter (PROC-07, PROC-08). It is an alias only. */
  String name();

  /** Gives another name. Two tasks may have the same one. */
  void setName(String name);

  /** Whether the program's end does not wait for this task (DAEM-01). */
  boolean isDaemon();

  /**
   * Says whether the program's end waits for this task.
   *
   * @throws IllegalStateException if the task has been started (DAEM-04)
   */
  void setDaemon(boolean daemon);

  /** Whether the task was started and has not ended yet (PROC-06). */
  boolean isAlive();
}
