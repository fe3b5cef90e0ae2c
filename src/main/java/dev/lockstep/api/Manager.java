package dev.lockstep.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server process that holds objects for other processes (POOL-14): the counterpart of Python's
 * {@code multiprocessing.Manager}.
 *
 * <p>What its methods return are proxies: each call on one is made in the server, with arguments
 * and result by value, and what the object there throws is thrown here. A proxy may be passed to
 * any process, to a pool's task, too. After the manager was closed a call throws {@link
 * ConnectionException}. The server ends with the process that made it.
 */
public interface Manager extends AutoCloseable {

  /**
   * An object of the user's own, made in the server.
   *
   * @param type the interface that it is used through
   * @param maker makes it, in the server
   * @throws IllegalArgumentException if the type is no interface
   */
  <T> T create(Class<T> type, Function.Of0<? extends T> maker);

  /** A queue without limit. */
  default <T extends @Nullable Object> Queue<T> queue() {
    return queue(0);
  }

  /** A queue of at most this size; 0 or less means no limit (QUEUE-05). */
  <T extends @Nullable Object> Queue<T> queue(int maxSize);

  /** A lock. */
  Lock lock();

  /**
   * A list that starts empty. Each of its calls is atomic, but those of its list iterators and
   * sublists are calls of their own; an iterator goes through a copy. A function that a call takes,
   * as {@code replaceAll} does, is called in the caller's process, and again if another process
   * changed the list meanwhile.
   */
  <E extends @Nullable Object> List<E> list();

  /**
   * A map that starts empty. Each of its calls is atomic; its keys, values and entries are gone
   * through in a copy, and removing one of them is a call of its own. A function that a call takes,
   * as {@code merge} does, is called in the caller's process, and again if another process changed
   * the map meanwhile.
   */
  <K, V extends @Nullable Object> Map<K, V> map();

  /** Ends the server, and its objects with it. Closing twice is fine. */
  @Override
  void close();
}
