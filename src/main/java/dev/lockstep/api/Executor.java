package dev.lockstep.api;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks in its own workers, threads or processes, and needs no queue of the caller's
 * (EXEC-03): the counterpart of Python's {@code concurrent.futures.Executor}.
 *
 * <p>It has only these methods, whatever its workers are (EXEC-01, EXEC-02).
 */
public interface Executor extends AutoCloseable {

  /**
   * Hands a task over and returns at once (EXEC-05).
   *
   * <p>If the executor's workers are processes, a function or an argument that cannot travel shows
   * in the future, as {@link SerializationException}.
   *
   * @throws IllegalStateException after {@link #shutdown}
   * @throws BrokenExecutorException if a worker process died before
   */
  <R extends @Nullable Object> Future<R> submit(Call<R> call);

  /** The same for a function of one parameter. */
  default <A extends @Nullable Object, R extends @Nullable Object> Future<R> submit(
      Function.Of1<A, R> function, A first) {
    return submit(Call.of(function, first));
  }

  /** The same for a function without parameters. */
  default <R extends @Nullable Object> Future<R> submit(Function.Of0<R> function) {
    return submit(Call.of(function));
  }

  /**
   * Submits a call for each item at once, and gives the results in the items' order. What a task
   * threw is thrown at its place, a checked exception within {@link TaskFailedException}; then the
   * iterator has ended, and what has not begun is cancelled.
   *
   * @throws IllegalStateException as {@link #submit(Call)}
   * @throws BrokenExecutorException as {@link #submit(Call)}
   */
  <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> map(
      Function.Of1<A, R> function, Iterable<A> items);

  /**
   * Takes no more tasks. Those handed over are still run, and the workers end after them.
   *
   * @param wait whether to return only when all has ended
   * @param cancelFutures whether tasks that have not begun are cancelled
   */
  void shutdown(boolean wait, boolean cancelFutures);

  /** Takes no more tasks, and waits for those that were handed over. */
  @Override
  default void close() {
    shutdown(true, false);
  }
}
