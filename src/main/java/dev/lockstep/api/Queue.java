package dev.lockstep.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue that any number of processes put into and get from (QUEUE-01): the counterpart of
 * Python's {@code multiprocessing.Queue}. {@link Threading} makes queues between threads, which
 * carry the items themselves instead of copies.
 *
 * <p>It is passed to a process as an argument and is one queue for all that have it (QUEUE-21).
 * Items travel by value. The items of one producer come out in its order (QUEUE-04).
 *
 * <p>An item is read while it is still in the queue, so that it is not lost if its reader is
 * killed; others that get wait meanwhile.
 *
 * <p>Where Java differs: when {@code put} returns, the item is in the queue and is not lost if the
 * process ends; an item that cannot be serialized is the caller's error at once (QUEUE-12); and a
 * process that is killed while it uses the queue does no harm to the others (QUEUE-18).
 *
 * @param <T> what the items are; null is a possible item
 */
public interface Queue<T extends @Nullable Object> {

  /**
   * Puts an item in, and blocks until there is room for it (QUEUE-06).
   *
   * @throws SerializationException if the item cannot travel; the queue is as before
   * @throws IllegalStateException if the queue was closed here
   * @throws InterruptedException if the caller is interrupted while it waits, or was before and has
   *     to wait; nothing was put
   */
  void put(T item) throws InterruptedException;

  /**
   * Puts an item in, and blocks at most this long (QUEUE-07, QUEUE-20).
   *
   * @param timeout how long to wait; zero or less means not at all
   * @throws QueueFullException if there was no room in time
   * @throws SerializationException as {@link #put(Object)}
   * @throws IllegalStateException as {@link #put(Object)}
   * @throws InterruptedException as {@link #put(Object)}
   */
  void put(T item, Duration timeout) throws InterruptedException;

  /**
   * Puts an item in without waiting (QUEUE-09).
   *
   * @throws QueueFullException if there is no room
   * @throws SerializationException as {@link #put(Object)}
   * @throws IllegalStateException as {@link #put(Object)}
   */
  void putNoWait(T item);

  /**
   * Takes the first item out, and blocks until there is one (QUEUE-03, QUEUE-08).
   *
   * @throws IllegalStateException if the queue was closed here
   * @throws SerializationException if the item cannot be read here; it is taken out all the same
   * @throws InterruptedException if the caller is interrupted while it waits, or was before and has
   *     to wait; nothing was taken
   */
  T get() throws InterruptedException;

  /**
   * Takes the first item out, and blocks at most this long (QUEUE-08, QUEUE-20).
   *
   * @param timeout how long to wait; zero or less means not at all
   * @throws QueueEmptyException if no item came in time
   * @throws IllegalStateException as {@link #get()}
   * @throws InterruptedException as {@link #get()}
   */
  T get(Duration timeout) throws InterruptedException;

  /**
   * Takes the first item out without waiting (QUEUE-10).
   *
   * @throws QueueEmptyException if there is none
   * @throws IllegalStateException as {@link #get()}
   */
  T getNoWait();

  /** How many items are in it: a snapshot, as all three of these are (QUEUE-11). */
  int size();

  /** Whether there is no item in it now. */
  boolean isEmpty();

  /** Whether there is no room in it now; never so without a limit. */
  boolean isFull();

  /**
   * Says that this process is done with the queue: afterwards it can neither put nor get. Other
   * processes, and the items in the queue, are not concerned. A queue of {@link Threading} is
   * closed for all threads, and those that wait in it are told by an {@link IllegalStateException}.
   * Closing twice is fine.
   */
  void close();
}
