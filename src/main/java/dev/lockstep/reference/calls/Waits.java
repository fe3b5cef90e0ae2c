package dev.lockstep.reference.calls;

import dev.lockstep.api.TaskFailedException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waiting in methods that cannot throw {@link InterruptedException}, and what to say of it. */
public final class Waits {

  private Waits() {}

  /** Takes an element as soon as there is one. */
  public static <T> T forNext(BlockingQueue<T> queue) {
    return interruptibly(queue::take);
  }

  /** Waits, and turns an interrupt into an exception that can be thrown anywhere. */
  public static <T> T interruptibly(Callable<T> wait) {
    try {
      return wait.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskFailedException("interrupted while waiting for a result", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("only an interrupt can end a wait", e);
    }
  }

  /** What waits, and can be interrupted. */
  @FunctionalInterface
  public interface Wait {
    void await() throws InterruptedException;
  }

  /** Waits on if interrupted, and leaves the interrupt to the caller. */
  public static void uninterruptibly(Wait wait) {
    boolean interrupted = false;
    for (boolean done = false; !done; ) {
      try {
        wait.await();
        done = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long a wait was to be, in milliseconds, for a message. */
  public static long millis(Duration timeout) {
    return Math.max(0, TimeUnit.MILLISECONDS.convert(timeout));
  }
}
