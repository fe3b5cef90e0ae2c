package dev.lockstep.api;

import java.time.Duration;

/**
 * A number of permits: at most so many hold one. A semaphore of {@link Multiprocessing} is passed
 * to a process as an argument.
 *
 * <p>Where Java differs: the permits of a process that is killed come back. One that ends by itself
 * keeps them, as in Python.
 */
public interface Semaphore {

  /**
   * Takes a permit, and blocks until there is one.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  void acquire() throws InterruptedException;

  /**
   * Takes a permit, and blocks at most this long.
   *
   * @param timeout how long to wait; zero or less means not at all
   * @return whether it was taken
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  boolean acquire(Duration timeout) throws InterruptedException;

  /** Takes a permit if there is one, without waiting, and says whether it did. */
  boolean tryAcquire();

  /**
   * Gives a permit, also one that this process did not take.
   *
   * @throws IllegalStateException if the semaphore is bounded and would have more than at first
   */
  void release();

  /** How many permits there are now: a snapshot. */
  int value();
}
