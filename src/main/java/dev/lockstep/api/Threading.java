package dev.lockstep.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads, and what they need to work together: the counterpart of Python's module {@code
 * threading}, and of its {@code queue}.
 *
 * <p>Any part may be left out: what is not overridden throws {@link NotOfferedException}.
 */
public interface Threading {

  /**
   * A thread that is not started yet (THR-04). One without a name is called {@code Thread-N}, where
   * N counts them (THR-09); Python appends the target's name, which a lambda does not have.
   */
  default Thread thread(TaskOptions options) {
    throw new NotOfferedException("threads");
  }

  /** A thread that calls the target with these arguments. */
  default Thread thread(Target target, @Nullable Object... arguments) {
    return thread(TaskOptions.of(target, arguments));
  }

  /** A thread that calls a function without parameters. */
  default Thread thread(Target.Of0 target) {
    return thread(TaskOptions.of(target));
  }

  /** A thread that calls a function of one parameter. */
  default <A> Thread thread(Target.Of1<A> target, A first) {
    return thread(TaskOptions.of(target, first));
  }

  /** A thread that calls a function of two parameters. */
  default <A, B> Thread thread(Target.Of2<A, B> target, A first, B second) {
    return thread(TaskOptions.of(target, first, second));
  }

  /** A thread that calls a function of three parameters. */
  default <A, B, C> Thread thread(Target.Of3<A, B, C> target, A first, B second, C third) {
    return thread(TaskOptions.of(target, first, second, third));
  }

  /**
   * The caller's own thread (THR-08), called {@code MainThread} if it is the one that the process
   * began with (THR-07). Of a thread that was made by other means it is an object that stands for
   * that thread. Each thread has one such object.
   */
  default Thread currentThread() {
    throw new NotOfferedException("current thread");
  }

  /** The thread that the process began with, also if it has ended. */
  default Thread mainThread() {
    throw new NotOfferedException("main thread");
  }

  /**
   * The threads that are alive (THR-13): those made here, started and not ended, the caller's own,
   * and the main thread if it has not ended.
   */
  default List<Thread> enumerate() {
    throw new NotOfferedException("list of threads");
  }

  /** A lock that is free (LOCK-17). */
  default Lock lock() {
    throw new NotOfferedException("locks");
  }

  /** A lock that its holder may acquire again. */
  default Lock reentrantLock() {
    throw new NotOfferedException("re-entrant locks");
  }

  /** A queue between threads, without limit; its items are shared and not copied. */
  default <T extends @Nullable Object> Queue<T> queue() {
    return queue(0);
  }

  /** A queue between threads of at most this size; 0 or less means no limit. */
  default <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    throw new NotOfferedException("queues");
  }
}
