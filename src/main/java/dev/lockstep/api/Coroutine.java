package dev.lockstep.api;

import org.jspecify.annotations.Nullable;

/**
 * A routine that can be left and entered again in the middle, and keeps its locals meanwhile
 * (CORO-05).
 *
 * <p>It runs only while somebody is in {@link #start}, {@link #send}, {@link #raise} or {@link
 * #close}, and nobody else of those who drive it runs then: between two pauses no other coroutine
 * of the same driver can come in (CORO-04).
 *
 * <pre>{@code
 * Coroutine<String, Integer, String> count = coroutines.coroutine(pause -> {
 *   String first = pause.yield(1);
 *   String second = pause.yield(2);
 *   return first + second;
 * });
 * count.start();       // Yielded(1)
 * count.send("one ");  // Yielded(2)
 * count.send("two");   // Returned("one two")
 * }</pre>
 *
 * @param <I> what it is sent
 * @param <O> what it yields
 * @param <R> what it returns
 */
public interface Coroutine<
        I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
    extends AutoCloseable {

  /** What a coroutine does. */
  @FunctionalInterface
  interface Body<
      I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object> {

    /**
     * Runs it; called once.
     *
     * @param pause by which it pauses
     * @throws Exception which comes out of the call that made it run
     */
    R run(Pause<I, O> pause) throws Exception;
  }

  /** How a coroutine gives up control; it works only within that coroutine. */
  @FunctionalInterface
  interface Pause<I extends @Nullable Object, O extends @Nullable Object> {

    /**
     * Pauses here, hands a value to whoever drives the coroutine, and returns what that one sends.
     *
     * @throws Exception what the driver {@linkplain Coroutine#raise raised} here
     * @throws IllegalStateException if it is not this coroutine that runs
     */
    I yield(O value) throws Exception;
  }

  /** Where a coroutine has come to. */
  sealed interface Step<O extends @Nullable Object, R extends @Nullable Object> {}

  /** It has paused. */
  record Yielded<O extends @Nullable Object, R extends @Nullable Object>(O value)
      implements Step<O, R> {}

  /** It has ended. */
  record Returned<O extends @Nullable Object, R extends @Nullable Object>(R value)
      implements Step<O, R> {}

  /**
   * Runs it from its beginning to its first pause or its end.
   *
   * @throws IllegalStateException if it was started before, or has ended
   * @throws Exception what its body throws
   */
  Step<O, R> start() throws Exception;

  /**
   * Lets it go on: the pause that it is in returns this value. Returns when it pauses again or
   * ends.
   *
   * @throws IllegalStateException if it was not started, has ended, or is running now, be it in
   *     another thread or because it drives itself
   * @throws Exception what its body throws
   */
  Step<O, R> send(I value) throws Exception;

  /**
   * Lets it go on with an error: the pause that it is in throws this. Returns when it pauses again
   * or ends.
   *
   * @throws IllegalStateException as {@link #send}
   * @throws Exception what its body throws, this very error if it does not handle it
   */
  Step<O, R> raise(Exception error) throws Exception;

  /** Whether it has returned, thrown, or been closed. */
  boolean isDone();

  /**
   * Ends it where it has paused: the pause throws {@link
   * java.util.concurrent.CancellationException} so that its {@code finally} blocks run. One that
   * was not started never runs. Closing one that has ended does nothing.
   *
   * <p>If it throws something else meanwhile, that comes out of here; a checked exception comes as
   * the cause of a {@link TaskFailedException}.
   *
   * @throws IllegalStateException if it is running, or if it pauses again instead of ending
   */
  @Override
  void close();
}
