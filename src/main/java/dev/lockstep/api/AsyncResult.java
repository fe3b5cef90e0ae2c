package dev.lockstep.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What will come of a task that a {@link Pool} was given: the counterpart of Python's {@code
 * AsyncResult}.
 */
public interface AsyncResult<R extends @Nullable Object> {

  /**
   * The result; blocks until it is there. Callbacks have run before it returns.
   *
   * @throws Exception what the task threw, with the worker's stack trace as its cause; {@link
   *     WorkerDiedException} if the worker died; {@link SerializationException} if the result
   *     cannot travel; {@link InterruptedException} if the caller is interrupted
   */
  R get() throws Exception;

  /**
   * The same, waiting at most this long.
   *
   * @throws Exception as {@link #get()}, or {@link java.util.concurrent.TimeoutException} if the
   *     result did not come in time; it can be asked for again
   */
  R get(Duration timeout) throws Exception;

  /**
   * Waits at most this long, and says whether the result is there.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  boolean await(Duration timeout) throws InterruptedException;

  /** Whether the result is there, good or bad. */
  boolean isReady();

  /**
   * Whether the task ended without an exception.
   *
   * @throws IllegalStateException if the result is not there yet
   */
  boolean isSuccessful();
}
