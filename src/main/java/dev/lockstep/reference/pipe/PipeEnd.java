package dev.lockstep.reference.pipe;

/**
 * One end of one of the kernel's pipes, as this process holds it.
 *
 * <p>It is an open file of this process's own; so the kernel itself knows when an end is gone, and
 * tells the other end, however this process ends. The file is closed when nobody here holds it any
 * more: neither the user, nor a child that is on its way to take it over, nor a thread that is just
 * using it.
 */
abstract class PipeEnd {

  private int holders = 1;

  /** Keeps the file open until {@link #letGo}; false if it is closed already. */
  final synchronized boolean hold() {
    if (holders == 0) {
      return false;
    }
    holders++;
    return true;
  }

  /** Takes a hold back; the last one closes the file. */
  final void letGo() {
    if (isLast()) {
      closeFile();
    }
  }

  private synchronized boolean isLast() {
    return --holders == 0;
  }

  /**
   * Waits a short while until a read or a write makes sense, which it does, too, when the other end
   * is gone. If the caller is interrupted it may return early, and leaves it interrupted.
   *
   * @return whether it makes sense
   */
  abstract boolean awaitReady(long nanos);

  /** The end is given up here: nobody may go on waiting in a write that cannot end by itself. */
  void callBack() {}

  /**
   * Called before the end is passed on.
   *
   * @throws dev.lockstep.api.ConnectionException if a process that opens it would miss something
   */
  void requireWhole() {}

  /** The path by which another process of this user can open the end while it is held here. */
  abstract String path();

  /** Closes the file; called once. */
  abstract void closeFile();
}
