package dev.lockstep.api;

/**
 * Where in a worker process an exception was thrown: the cause of an exception that comes back from
 * there. Its stack trace is the worker's.
 */
public final class RemoteStackTrace extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * The trace of an exception that was thrown elsewhere.
   *
   * @param where the process, in words
   * @param thrown what it threw, in words
   */
  public RemoteStackTrace(String where, String thrown, StackTraceElement[] trace) {
    super("in " + where + ": " + thrown);
    setStackTrace(trace);
  }
}
