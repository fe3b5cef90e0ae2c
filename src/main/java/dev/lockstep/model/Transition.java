package dev.lockstep.model;

/** Where a thread's state changes: this table, and nothing else (OS-11). */
public enum Transition {
  CREATE(State.NEW, State.READY, "a process or a thread is made"),
  DISPATCH(State.READY, State.RUNNING, "the scheduler chose it"),
  PREEMPT(State.RUNNING, State.READY, "its slice is used up, or another one is more urgent"),
  YIELD(State.RUNNING, State.READY, "it offers its CPU to others"),
  BLOCK(State.RUNNING, State.BLOCKED, "it waits for something"),
  WAKE(State.BLOCKED, State.READY, "what it waited for may have happened"),
  END(State.RUNNING, State.ENDED, "it is done, or its process is");

  private final State from;
  private final State to;
  private final String occasion;

  Transition(State from, State to, String occasion) {
    this.from = from;
    this.to = to;
    this.occasion = occasion;
  }

  /** The state before. */
  public State from() {
    return from;
  }

  /** The state afterwards. */
  public State to() {
    return to;
  }

  /** When it happens. */
  public String occasion() {
    return occasion;
  }
}
