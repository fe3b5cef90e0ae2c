package dev.lockstep.reference.pipe;

import dev.lockstep.api.ConnectionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a connection has for one direction: an end of a kernel's pipe. Threads take turns, so that
 * the bytes of their messages are not mixed.
 */
abstract class Line {

  /** Nanoseconds; so often who waits looks whether it was interrupted, or the line closed. */
  private static final long SLICE = 50_000_000;

  private final ReentrantLock turn = new ReentrantLock();
  private boolean interruptedMeanwhile; // used by who has the turn only
  private volatile boolean closed;

  /** The end of the pipe that it uses. */
  abstract PipeEnd end();

  /** Takes a turn, which {@link #finish} gives back. */
  final void begin() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      hold();
    } catch (ConnectionException e) {
      turn.unlock();
      throw e;
    }
  }

  final void finish() {
    end().letGo();
    if (interruptedMeanwhile) {
      interruptedMeanwhile = false;
      Thread.currentThread().interrupt();
    }
    turn.unlock();
  }

  /** Keeps the end open, until it is let go. */
  final void hold() {
    if (closed || !end().hold()) {
      throw isClosed();
    }
  }

  /** Called once. Those who still wait are told. */
  final void close() {
    closed = true;
    end().callBack();
    end().letGo();
  }

  static ConnectionException isClosed() {
    return new ConnectionException(
        "handle is closed: this process has given up its end of the pipe.");
  }

  /**
   * Waits until it makes sense to go on. A message that is begun is gone through with: an interrupt
   * is left for when it is finished.
   */
  final void await(boolean isBegun) throws InterruptedException {
    do {
      if (Thread.interrupted()) {
        if (!isBegun) {
          throw new InterruptedException("interrupted while it waited at a pipe");
        }
        interruptedMeanwhile = true;
      }
      requireOpen();
    } while (!isReadyWithin(SLICE));
  }

  /** The same, at most this long; false if the time is over. */
  final boolean await(long nanos) throws InterruptedException {
    long begin = System.nanoTime();
    for (long left = nanos; left > 0; left = nanos - (System.nanoTime() - begin)) {
      if (isReadyWithin(Math.min(left, SLICE))) {
        return true;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while it waited at a pipe");
      }
    }
    return isReadyWithin(0);
  }

  /** The same, only once, and for so short a time that it need not be interrupted. */
  final boolean isReadyWithin(long nanos) {
    if (end().awaitReady(nanos)) {
      return true;
    }
    requireOpen();
    return false;
  }

  private void requireOpen() {
    if (closed) {
      throw isClosed();
    }
  }
}
