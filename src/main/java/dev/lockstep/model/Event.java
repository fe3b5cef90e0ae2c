package dev.lockstep.model;

/** Something that happened, and when. */
public sealed interface Event {

  /** The tick in which it happened. */
  long time();

  /** A thread's state changed. */
  record Moved(long time, int tid, int pid, State from, State to, Transition transition)
      implements Event {}

  /** A thread's context was loaded into a CPU, perhaps together with another address space. */
  record Loaded(long time, int cpu, int tid, int pid, boolean newSpace, int cost)
      implements Event {}

  /** A thread's context was saved. */
  record Saved(long time, int cpu, int tid, int pid, int cost) implements Event {}

  /** A thread left a CPU for good, so that its context was not saved. */
  record Dropped(long time, int cpu, int tid, int pid) implements Event {}

  /** An instruction was executed, or tried in vain: then the thread is blocked. */
  record Executed(long time, int cpu, int tid, int pid, Instruction instruction) implements Event {}

  /** An instruction was refused. */
  record Trapped(long time, int tid, int pid, String why) implements Event {}

  /** A process was made; the kernel itself (0) makes the first one. */
  record Created(long time, int pid, int by) implements Event {}

  /** A process ended. */
  record Ended(long time, int pid, int status) implements Event {}

  /** A process that had ended was collected: its PCB is gone. */
  record Collected(long time, int pid, int by) implements Event {}
}
