package dev.lockstep.model;

import org.jspecify.annotations.Nullable;

/**
 * A thread control block: what the kernel knows about a thread, the unit that it schedules (OS-24).
 *
 * @param tid its id; the first thread of a process has the process's pid
 * @param pid the process that it belongs to
 * @param state its state
 * @param since when it came into this state
 * @param saved its registers, as they were when it last left a CPU
 * @param waitsFor what it waits for, if it is blocked
 * @param priority the greater, the more urgent
 * @param cpu the CPU that it is bound to, or -1
 */
public record Tcb(
    int tid,
    int pid,
    State state,
    long since,
    Registers saved,
    @Nullable WaitChannel waitsFor,
    int priority,
    int cpu) {

  /** A thread that has not begun. */
  static Tcb create(int tid, int pid, Registers start, int priority, int cpu) {
    return new Tcb(tid, pid, State.NEW, 0, start, null, priority, cpu);
  }

  boolean mayRunOn(int number) {
    return cpu < 0 || cpu == number;
  }

  Tcb in(State next, long now) {
    return new Tcb(tid, pid, next, now, saved, waitsFor, priority, cpu);
  }

  Tcb saved(Registers registers) {
    return new Tcb(tid, pid, state, since, registers, waitsFor, priority, cpu);
  }

  Tcb waitsFor(@Nullable WaitChannel channel) {
    return new Tcb(tid, pid, state, since, saved, channel, priority, cpu);
  }

  Tcb priority(int value) {
    return new Tcb(tid, pid, state, since, saved, waitsFor, value, cpu);
  }

  Tcb boundTo(int number) {
    return new Tcb(tid, pid, state, since, saved, waitsFor, priority, number);
  }
}
