package dev.lockstep.api;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A number of worker processes that are created at once (POOL-03) and used again and again for one
 * task after the other (POOL-05): the counterpart of Python's {@code multiprocessing.Pool}.
 *
 * <p>Tasks wait in a queue without limit until a worker is free (POOL-06, POOL-22). Functions,
 * arguments and results travel by value; queues, locks and connections cannot be arguments of a
 * task (POOL-15), but those of a {@link Manager} can (POOL-14).
 *
 * <p>Where Java differs: a task whose worker dies fails with {@link WorkerDiedException}, and the
 * worker is replaced (POOL-18; Python's pool waits for ever). The end of a {@code try} block closes
 * the pool, so that what it was given is still done, as long as the program goes on: its workers
 * are daemons, and {@link #join} waits for them. Python's {@code with} terminates the pool.
 */
public interface Pool extends AutoCloseable {

  /**
   * Runs a task in a worker and waits for its result (POOL-09).
   *
   * @throws Exception as {@link AsyncResult#get()}
   * @throws IllegalStateException if the pool was closed or terminated (POOL-11), or if an argument
   *     may only be passed to a new process (POOL-15)
   * @throws SerializationException if the function or an argument cannot travel
   */
  <R extends @Nullable Object> R apply(Call<R> call) throws Exception;

  /** The same for a function of one parameter. */
  default <A extends @Nullable Object, R extends @Nullable Object> R apply(
      Function.Of1<A, R> function, A first) throws Exception {
    return apply(Call.of(function, first));
  }

  /** The same for a function without parameters. */
  default <R extends @Nullable Object> R apply(Function.Of0<R> function) throws Exception {
    return apply(Call.of(function));
  }

  /**
   * Gives the pool a task and returns at once (POOL-08).
   *
   * @throws IllegalStateException as {@link #apply(Call)}
   * @throws SerializationException as {@link #apply(Call)}
   */
  default <R extends @Nullable Object> AsyncResult<R> applyAsync(Call<R> call) {
    return applyAsync(call, result -> {}, error -> {});
  }

  /** The same for a function of one parameter. */
  default <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<R> applyAsync(
      Function.Of1<A, R> function, A first) {
    return applyAsync(Call.of(function, first));
  }

  /** The same for a function without parameters. */
  default <R extends @Nullable Object> AsyncResult<R> applyAsync(Function.Of0<R> function) {
    return applyAsync(Call.of(function));
  }

  /**
   * Gives the pool a task and returns at once; one of the two is called when the task has ended, in
   * a thread of the pool's (POOL-10). It should return soon; what it throws is reported on the
   * standard error stream and changes nothing.
   *
   * @throws IllegalStateException as {@link #apply(Call)}
   * @throws SerializationException as {@link #apply(Call)}
   */
  <R extends @Nullable Object> AsyncResult<R> applyAsync(
      Call<R> call, Consumer<? super R> callback, Consumer<? super Throwable> errorCallback);

  /**
   * Calls the function with each item, in the workers, and returns the results in the items' order.
   *
   * @throws Exception what the first item that failed threw, once all have ended; else as {@link
   *     #apply(Call)}
   */
  default <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
      Function.Of1<A, R> function, Iterable<A> items) throws Exception {
    return mapAsync(function, items).get();
  }

  /**
   * The same in chunks of this size.
   *
   * @throws IllegalArgumentException if the size is less than 1
   * @throws Exception as {@link #map(Function.Of1, Iterable)}
   */
  default <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
      Function.Of1<A, R> function, Iterable<A> items, int chunkSize) throws Exception {
    return mapAsync(function, items, chunkSize).get();
  }

  /**
   * As {@link #map(Function.Of1, Iterable)}, but returns at once. The chunks are of a fair size.
   */
  <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
      Function.Of1<A, R> function, Iterable<A> items);

  /** As {@link #map(Function.Of1, Iterable, int)}, but returns at once. */
  <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
      Function.Of1<A, R> function, Iterable<A> items, int chunkSize);

  /**
   * Calls the function with each item, and gives the results one by one in the items' order, each
   * as soon as it is there: Python's {@code imap}. The iterator throws what a task threw, a checked
   * exception within {@link TaskFailedException}, and goes on behind it.
   */
  <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> imap(
      Function.Of1<A, R> function, Iterable<A> items);

  /** The same with the results in the order in which they come. */
  <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> imapUnordered(
      Function.Of1<A, R> function, Iterable<A> items);

  /**
   * Says that no task will be added (POOL-11). Those that were given are still done; then the
   * workers end. Closing twice is fine.
   */
  @Override
  void close();

  /**
   * Ends the workers at once. Tasks that had not ended fail with {@link
   * java.util.concurrent.CancellationException}.
   */
  void terminate();

  /**
   * Waits until all workers have ended (POOL-12).
   *
   * @throws IllegalStateException if the pool was neither closed nor terminated
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  void join() throws InterruptedException;
}
