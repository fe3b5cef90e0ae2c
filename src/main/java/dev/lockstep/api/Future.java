package dev.lockstep.api;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An operation that will be done later (EXEC-05): the counterpart of Python's {@code
 * concurrent.futures.Future}.
 */
public interface Future<R extends @Nullable Object> {

  /**
   * The result; blocks until it is there (EXEC-06).
   *
   * @throws Exception what the task threw, if it ran in another process with the stack trace there
   *     as its cause; {@link java.util.concurrent.CancellationException} if it was cancelled;
   *     {@link BrokenExecutorException} if a worker process died; {@link InterruptedException} if
   *     the caller is interrupted
   */
  R result() throws Exception;

  /**
   * The same, waiting at most this long.
   *
   * @param timeout how long to wait; zero or less means not at all
   * @throws Exception as {@link #result()}, or {@link java.util.concurrent.TimeoutException} if it
   *     was not done in time; it can be asked for again
   */
  R result(Duration timeout) throws Exception;

  /**
   * What the task threw, the very object that {@link #result()} throws, or null if it returned;
   * blocks until it is done.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  @Nullable Throwable exception() throws InterruptedException;

  /** Keeps a task that has not begun from running; says whether it will not run. */
  boolean cancel();

  /** Whether it was cancelled. */
  boolean isCancelled();

  /** Whether it runs now and can no more be cancelled. */
  boolean isRunning();

  /** Whether it has ended: returned, thrown, or been cancelled. */
  boolean isDone();

  /**
   * Calls this with the future when it is done, or at once if it is. Callbacks are called in the
   * order of adding; what one throws is reported on the standard error stream and changes nothing.
   */
  void addDoneCallback(Consumer<? super Future<R>> callback);
}
