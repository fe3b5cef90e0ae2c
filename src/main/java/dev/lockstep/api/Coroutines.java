package dev.lockstep.api;

import org.jspecify.annotations.Nullable;

/**
 * Makes coroutines: routines that run until they pause by themselves, and go on from there when the
 * program says so (CORO-01, CORO-02). What generators are in Python. Ten thousand of them can live
 * at once, without a thread of the operating system for each (CORO-06).
 */
public interface Coroutines {

  /**
   * A coroutine that has not begun.
   *
   * @param body what it does
   * @param <I> what it is sent
   * @param <O> what it yields
   * @param <R> what it returns
   */
  <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> coroutine(Coroutine.Body<I, O, R> body);
}
