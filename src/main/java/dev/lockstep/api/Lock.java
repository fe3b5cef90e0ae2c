package dev.lockstep.api;

import java.time.Duration;

/**
 * Mutual exclusion: at most one holds it (LOCK-01). The same interface serves threads and
 * processes; a lock of {@link Multiprocessing} is passed to a process as an argument.
 *
 * <p>It has no owner: whoever has it may release it, also another thread or process than the one
 * that acquired it. A re-entrant lock may be acquired again by the thread that holds it, and must
 * be released by that thread as often. Without an owner there is a price: the platform's detector
 * of deadlocks, which asks who owns what others wait for, does not find those of our locks
 * (LOCK-08).
 *
 * <p>Where locks of {@link Multiprocessing} differ from Python's: if the process that acquired one
 * ends without releasing it, the next one gets it, and is told (LOCK-16). In Python the others wait
 * for ever.
 */
public interface Lock {

  /**
   * Acquires the lock, and blocks until it is free (LOCK-02, LOCK-17).
   *
   * @throws InterruptedException if the caller is interrupted while it waits, or was before and the
   *     lock is not free
   */
  void acquire() throws InterruptedException;

  /**
   * Acquires the lock, and blocks at most this long.
   *
   * @param timeout how long to wait; zero or less means not at all, and it may be so long that its
   *     nanoseconds do not fit into a {@code long}
   * @return whether it was acquired
   * @throws InterruptedException as {@link #acquire()}, if it would wait at all
   */
  boolean acquire(Duration timeout) throws InterruptedException;

  /** Acquires the lock if it is free, without waiting, and says whether it did. */
  boolean tryAcquire();

  /**
   * Releases the lock (LOCK-17).
   *
   * @throws IllegalStateException if it is not held (LOCK-15); of a re-entrant lock also if another
   *     thread holds it
   */
  void release();

  /** Whether somebody holds it now. */
  boolean isLocked();

  /**
   * Whether the present holder got it because the one before died with it, so that what the lock
   * protects may be half done (LOCK-16). False once it is released.
   */
  default boolean predecessorDied() {
    return false;
  }

  /**
   * Acquires the lock for a {@code try} block, whose end releases it, also after an exception: what
   * {@code with lock:} is in Python.
   */
  default Holding hold() throws InterruptedException {
    acquire();
    return this::release;
  }

  /** A lock that is held; closing this releases it. */
  @FunctionalInterface
  interface Holding extends AutoCloseable {
    @Override
    void close();
  }
}
