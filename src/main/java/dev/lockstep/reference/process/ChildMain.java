package dev.lockstep.reference.process;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * The child from within: waits for its assignment, then calls the target.
 *
 * <p>Written without lambdas, since the first of them costs a cold JVM several milliseconds, which
 * every start would pay.
 */
final class ChildMain {

  private ChildMain() {}

  /** Takes the parent's pid and the path of the sign of an orderly exit. */
  public static void main(String[] args) throws Exception {
    long parent = Long.parseLong(args[0]);
    File file = new File(args[1]);
    ParentWatch watch = new ParentWatch(parent, file);
    watch.start();
    SignOfExit sign = new SignOfExit(file, watch);
    Runtime.getRuntime().addShutdownHook(sign);
    Thread.currentThread().setUncaughtExceptionHandler(new Report());
    try {
      DataInputStream fromParent = new DataInputStream(System.in);
      System.setIn(InputStream.nullInputStream()); // a child reads nothing, as in Python
      for (Assignment next = next(fromParent, parent); next != null; ) {
        next.target().call(next.arguments());
        next = next.identity().isRehearsal() ? next(fromParent, parent) : null;
      }
    } finally {
      withdraw(sign);
    }
  }

  /** When nobody is left to call exit, the code will be 0 or 1, and nobody needs a sign. */
  private static void withdraw(SignOfExit sign) {
    try {
      if (isLastThread()) {
        Runtime.getRuntime().removeShutdownHook(sign);
      }
    } catch (IllegalStateException e) {
      // A daemon thread has just called exit, and the sign is needed.
    }
  }

  private static boolean isLastThread() {
    Thread[] threads = new Thread[Thread.activeCount() + 1];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (!threads[i].isDaemon() && threads[i] != Thread.currentThread()) {
        return false;
      }
    }
    return count < threads.length;
  }

  /** What to do next, or null if the parent ended without a task for this spare. */
  private static @Nullable Assignment next(DataInputStream fromParent, long parent)
      throws IOException, ReflectiveOperationException {
    try {
      Identity identity = Identity.read(fromParent);
      ThisProcess.become(identity, parent); // before any object of the user's is made
      Assignment assignment = Assignment.read(identity, fromParent);
      if (!identity.isRehearsal()) {
        fromParent.close(); // tells the parent that the shared objects are open here, too
      }
      return assignment;
    } catch (EOFException e) {
      return null;
    }
  }

  /** The target of a rehearsal: what counts is that the way to it has been gone once. */
  static void rehearse(String ignored) {}

  /** Leaves the sign of an orderly exit, if the program called {@link System#exit}. */
  private static final class SignOfExit extends Thread {

    private final File file;
    private final ParentWatch watch;

    SignOfExit(File file, ParentWatch watch) {
      this.file = file;
      this.watch = watch;
    }

    @Override
    public void run() {
      ExitCode.leave(file, watch);
    }
  }

  /** Reports what ended the target, as Python does; the JVM's launcher then exits with code 1. */
  private static final class Report implements UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      System.err.println("Process " + ThisProcess.get().name() + ":");
      thrown.printStackTrace();
    }
  }
}
