package dev.lockstep.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes processes, and what they need to work together: the counterpart of Python's module {@code
 * multiprocessing}.
 *
 * <p>Any part may be left out: what is not overridden throws {@link NotOfferedException}.
 */
public interface Multiprocessing {

  /** A process that is not started yet (PROC-01). */
  default Process process(TaskOptions options) {
    throw new NotOfferedException("processes");
  }

  /** A process that calls the target with these arguments. */
  default Process process(Target target, @Nullable Object... arguments) {
    return process(TaskOptions.of(target, arguments));
  }

  /** A process that calls a function without parameters. */
  default Process process(Target.Of0 target) {
    return process(TaskOptions.of(target));
  }

  /** A process that calls a function of one parameter. */
  default <A> Process process(Target.Of1<A> target, A first) {
    return process(TaskOptions.of(target, first));
  }

  /** A process that calls a function of two parameters. */
  default <A, B> Process process(Target.Of2<A, B> target, A first, B second) {
    return process(TaskOptions.of(target, first, second));
  }

  /** A process that calls a function of three parameters. */
  default <A, B, C> Process process(Target.Of3<A, B, C> target, A first, B second, C third) {
    return process(TaskOptions.of(target, first, second, third));
  }

  /**
   * The process that the caller runs in, called {@code MainProcess} if no other one of ours started
   * it. It cannot be started, joined or closed from within.
   */
  default Process currentProcess() {
    throw new NotOfferedException("current process");
  }

  /**
   * The process that started this one, as far as a child may know it: name and pid (PROC-10). Empty
   * in the main process.
   */
  default Optional<Process> parentProcess() {
    throw new NotOfferedException("parent process");
  }

  /** The children of this process that were started and have not ended. */
  default List<Process> activeChildren() {
    throw new NotOfferedException("list of children");
  }

  /** A queue without limit. */
  default <T extends @Nullable Object> Queue<T> queue() {
    return queue(0);
  }

  /** A queue of at most this size; 0 or less means no limit (QUEUE-05). */
  default <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    throw new NotOfferedException("queues");
  }

  /** A pipe whose two ends both send and receive (PIPE-03). */
  default Pipe pipe() {
    return pipe(true);
  }

  /** A pipe; if it is not duplex, its first end only receives and its second one only sends. */
  default Pipe pipe(boolean duplex) {
    throw new NotOfferedException("pipes");
  }

  /** A lock that is free. */
  default Lock lock() {
    throw new NotOfferedException("locks");
  }

  /** A lock that its holder, a thread of a process, may acquire again. */
  default Lock reentrantLock() {
    throw new NotOfferedException("re-entrant locks");
  }

  /**
   * A semaphore with this many permits, which may get more.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  default Semaphore semaphore(int permits) {
    throw new NotOfferedException("semaphores");
  }

  /**
   * A semaphore with this many permits, which never has more.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  default Semaphore boundedSemaphore(int permits) {
    throw new NotOfferedException("bounded semaphores");
  }

  /** A pool with as many workers as there are CPUs (POOL-01). */
  default Pool pool() {
    return pool(PoolOptions.DEFAULT);
  }

  /**
   * A pool with this many workers (POOL-02).
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  default Pool pool(int processes) {
    return pool(PoolOptions.DEFAULT.processes(processes));
  }

  /**
   * A pool with these options; its workers are started at once (POOL-03).
   *
   * @throws StartException if they cannot be started
   */
  default Pool pool(PoolOptions options) {
    throw new NotOfferedException("pools");
  }

  /**
   * A server process for objects that processes share (POOL-14).
   *
   * @throws StartException if it cannot be started
   */
  default Manager manager() {
    throw new NotOfferedException("managers");
  }
}
