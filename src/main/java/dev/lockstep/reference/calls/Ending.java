package dev.lockstep.reference.calls;

import dev.lockstep.api.TaskFailedException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended: it returned a value, or it threw.
 *
 * @param value what it returned
 * @param thrown what it threw, or null
 */
public record Ending<R extends @Nullable Object>(R value, @Nullable Throwable thrown) {

  /** It returned. */
  public static <R extends @Nullable Object> Ending<R> returned(R value) {
    return new Ending<>(value, null);
  }

  /** It threw. */
  @SuppressWarnings("NullAway") // nobody asks for the value then
  public static <R extends @Nullable Object> Ending<R> threw(Throwable thrown) {
    return new Ending<>(null, thrown);
  }

  /** Returns or throws as the task did. */
  public R get() throws Exception {
    switch (thrown) {
      case null -> {
        return value;
      }
      case Exception e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new TaskFailedException("the task threw " + e, e);
    }
  }

  /** The same where checked exceptions cannot be thrown. */
  public R getUnchecked() {
    try {
      return get();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new TaskFailedException("the task threw " + e, e);
    }
  }

  /** Makes the caller's stack trace that of an exception that was thrown in another process. */
  public Ending<R> here() {
    if (thrown != null) {
      thrown.fillInStackTrace();
    }
    return this;
  }

  /** Calls somebody back; what goes wrong there changes nothing here. */
  public static <T extends @Nullable Object> void tell(Consumer<? super T> callback, T what) {
    try {
      callback.accept(what);
    } catch (Throwable e) {
      System.err.println("Exception in a callback, which changes nothing:");
      e.printStackTrace();
    }
  }
}
