package dev.lockstep.notebook.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this JVM, each in a thread of its own. JShell weaves a check into their loops
 * and methods, so that even {@code while (true)} can be stopped; what waits is interrupted.
 *
 * <p>JShell itself hands out a snippet's value as text only. So what it calls is {@link #call},
 * which calls the snippet and keeps the value.
 */
public final class Execution extends LocalExecutionControl {

  private static final Method CALL = method();

  /** There is one kernel in a JVM, and one cell at a time in it. */
  private static volatile @Nullable Method snippet;

  private static volatile @Nullable Object value;
  private static volatile boolean interrupted;

  Execution() {
    super(Execution.class.getClassLoader());
  }

  private static Method method() {
    try {
      return Execution.class.getMethod("call");
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not for use: JShell calls it. */
  public static void call() throws Throwable {
    if (interrupted) { // while the snippet was compiled
      throw new InterruptedException();
    }
    try {
      value = Objects.requireNonNull(snippet).invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  protected String invoke(Method method) throws Exception {
    snippet = method;
    value = null;
    try {
      return super.invoke(CALL);
    } catch (StoppedException e) {
      interrupted = true;
      throw e;
    }
  }

  /** The value of the snippet that ran last. */
  @Nullable Object value() {
    return value;
  }

  /** Asks the running cell to end, or, if its code has not begun, not to begin. */
  void interrupt() {
    interrupted = true;
    try {
      stop();
    } catch (EngineTerminationException | InternalException e) {
      // No code has run yet, so there is no thread to stop.
    }
  }

  /** Whether somebody asked this cell to end. */
  boolean wasInterrupted() {
    return interrupted;
  }

  /** A new cell begins. */
  void begin() {
    interrupted = false;
    value = null;
  }
}
