package dev.lockstep.reference.process;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells a child that was killed by a signal from one that chose its exit code.
 *
 * <p>The platform reports 137 both for SIGKILL and for {@code exit(137)}. So a child that ends by
 * {@link System#exit} leaves a sign, an empty file, which its parent looks for and removes; what a
 * signal kills leaves none. {@link Runtime#halt} leaves none either: halt(137) looks like SIGKILL.
 */
public final class ExitCode {

  private static final int SIGKILL = 9;

  /** The exit code of a process that was killed. */
  static final int KILLED = -SIGKILL;

  private static final int SIGNAL_BASE = 128;
  private static final int LAST_SIGNAL = 64;
  private static final AtomicLong SIGNS = new AtomicLong();

  private ExitCode() {}

  /** Whether an exit code is that of a process that a signal ended. */
  public static boolean isSignal(int exitCode) {
    return exitCode < 0;
  }

  /** A file name for the sign of one child. */
  static File newSign() {
    String unique =
        ProcessHandle.current().pid() + "-" + SIGNS.incrementAndGet() + "-" + System.nanoTime();
    return new File(System.getProperty("java.io.tmpdir"), "lockstep-" + unique + ".exit");
  }

  /** In the child: leaves the sign if the JVM is ending by its own choice. */
  static void leave(File sign, ParentWatch watch) {
    try {
      synchronized (sign) { // the watch removes it if the parent dies before this JVM has ended
        if (!Signals.endThisJvm() && watch.parentLives()) {
          sign.createNewFile();
        }
      }
    } catch (IOException e) {
      // Without the sign only codes above 128 are misread.
    }
  }

  /**
   * In the parent: the exit code, or minus the number of the signal.
   *
   * @param killed whether the child was sent SIGKILL, which can strike after it left its sign
   */
  static int of(int status, boolean killed, File sign) {
    boolean chosen = sign.delete() && !(killed && status == SIGNAL_BASE + SIGKILL);
    boolean looksLikeASignal = status > SIGNAL_BASE && status <= SIGNAL_BASE + LAST_SIGNAL;
    return looksLikeASignal && !chosen ? SIGNAL_BASE - status : status;
  }
}
