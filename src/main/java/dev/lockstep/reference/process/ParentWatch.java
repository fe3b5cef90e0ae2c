package dev.lockstep.reference.process;

import java.io.File;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a child whose parent has died, however it died.
 *
 * <p>An orphan is adopted, so the parent's pid changes. That is asked for in turns, since a thread
 * that blocked in a read until end of file would delay the JVM's own end: HotSpot waits up to 300
 * ms for threads that are in native code.
 */
final class ParentWatch extends Thread {

  private static final long INTERVAL_NANOS = 50_000_000;
  private static final int PARENT_DIED = 1;

  private final long parent;
  private final File sign;

  /** A watch over the process with this pid, which else would remove this sign. */
  ParentWatch(long parent, File sign) {
    super("lockstep-parent-watch");
    setDaemon(true);
    this.parent = parent;
    this.sign = sign;
  }

  /** Waits first: asking costs a cold JVM 8 ms, which a child that soon ends need not pay. */
  @Override
  public void run() {
    do {
      LockSupport.parkNanos(INTERVAL_NANOS);
    } while (parentLives());
    synchronized (sign) {
      sign.delete();
      Runtime.getRuntime().halt(PARENT_DIED);
    }
  }

  boolean parentLives() {
    var now = ProcessHandle.current().parent();
    return now.isPresent() && now.get().pid() == parent;
  }
}
