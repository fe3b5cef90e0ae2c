package dev.lockstep.model;

/** What a blocked thread waits for; whoever wakes the channel wakes all that wait there. */
public sealed interface WaitChannel {

  /** A lock is given back. */
  record ForLock(String lock) implements WaitChannel {}

  /** A pipe's buffer or its ends have changed. */
  record ForPipe(int pipe) implements WaitChannel {}

  /** A child of this process has ended. */
  record ForChild(int pid) implements WaitChannel {}

  /** This thread has ended. */
  record ForThread(int tid) implements WaitChannel {}

  /** The device has done what this thread asked for. */
  record ForDevice(String device, int tid) implements WaitChannel {}

  /** The interpreter lock of this process may be free. */
  record ForGil(int pid) implements WaitChannel {}
}
