package dev.lockstep.reference.process;

/** Tells why this JVM is ending. */
final class Signals {

  private Signals() {}

  /**
   * Whether this JVM, which is shutting down, was told so by a signal. The platform has no question
   * for it, but the thread that handles the signal is at work then and has its name.
   */
  static boolean endThisJvm() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      switch (thread.getName()) {
        case "SIGTERM handler", "SIGINT handler", "SIGHUP handler" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
