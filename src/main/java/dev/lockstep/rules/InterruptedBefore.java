package dev.lockstep.rules;

import java.util.concurrent.Callable;

/** Has something done by a thread that was interrupted before. */
final class InterruptedBefore {

  private InterruptedBefore() {}

  /**
   * What it comes to, if it does not heed the interrupt.
   *
   * @throws AssertionError if it does: if it throws, or the thread is not interrupted any more
   */
  static <T> T result(Callable<T> action) throws Exception {
    Thread.currentThread().interrupt();
    try {
      T result = action.call();
      if (!Thread.interrupted()) {
        throw new AssertionError("the interrupt of before was lost on the way");
      }
      return result;
    } catch (InterruptedException e) {
      throw new AssertionError("did not do what could be done at once, but was interrupted", e);
    }
  }
}
