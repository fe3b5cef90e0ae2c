package dev.lockstep.api;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Executors, and waiting for their futures: Python's module {@code concurrent.futures}. */
public interface Futures {

  /** When {@link #await} returns. */
  enum ReturnWhen {
    /** When one is done. */
    FIRST_COMPLETED,
    /** When one has thrown, or all are done. */
    FIRST_EXCEPTION,
    /** When all are done. */
    ALL_COMPLETED
  }

  /** What {@link #await} found. */
  record DoneAndNotDone<R extends @Nullable Object>(Set<Future<R>> done, Set<Future<R>> notDone) {}

  /**
   * An executor whose workers are threads of this process, at most so many.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  default Executor threadPool(int maxWorkers) {
    throw new NotOfferedException("thread pool executor");
  }

  /**
   * An executor whose workers are processes, at most so many; they are started when they are needed
   * (POOL-04).
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  default Executor processPool(int maxWorkers) {
    throw new NotOfferedException("process pool executor");
  }

  /**
   * The futures as they get done, each once.
   *
   * @param timeout for all of them together, from this call on; when it is over, {@code next} and
   *     {@code hasNext} throw {@link TaskFailedException} with a {@link
   *     java.util.concurrent.TimeoutException} as its cause
   */
  default <R extends @Nullable Object> Iterator<Future<R>> asCompleted(
      Collection<Future<R>> futures, Duration timeout) {
    throw new NotOfferedException("asCompleted");
  }

  /**
   * Waits for futures, at most this long.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  default <R extends @Nullable Object> DoneAndNotDone<R> await(
      Collection<Future<R>> futures, Duration timeout, ReturnWhen when)
      throws InterruptedException {
    throw new NotOfferedException("waiting for futures");
  }
}
