package dev.lockstep.model;

/** The state of a thread: three while it lives, and one at each end. */
public enum State {
  /** Not there yet. */
  NEW,
  /** It could run, and waits for nothing but a CPU. */
  READY,
  /** It has a CPU. */
  RUNNING,
  /** It waits for something, and would not know what to do with a CPU. */
  BLOCKED,
  /** Not there any more. */
  ENDED
}
