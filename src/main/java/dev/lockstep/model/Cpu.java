package dev.lockstep.model;

/**
 * A CPU: it runs one thread at any instant (OS-19).
 *
 * @param id its number, from 0
 * @param thread the thread that it runs, or 0
 * @param space the process whose address space is installed, or 0
 * @param registers its registers
 * @param used for how many instructions the thread has had it in this turn
 * @param busy for how many ticks it will still be switching contexts
 */
public record Cpu(int id, int thread, int space, Registers registers, int used, int busy) {

  static Cpu idle(int id) {
    return new Cpu(id, 0, 0, Registers.start(0), 0, 0);
  }

  boolean isIdle() {
    return thread == 0;
  }

  Cpu loaded(Tcb tcb, int cost) {
    return new Cpu(id, tcb.tid(), tcb.pid(), tcb.saved(), 0, cost);
  }

  Cpu left(int cost) {
    return new Cpu(id, 0, space, Registers.start(0), 0, cost);
  }

  Cpu registers(Registers values) {
    return new Cpu(id, thread, space, values, used, busy);
  }

  /** With an instruction fetched: the program counter is at the next one. */
  Cpu fetched() {
    return new Cpu(id, thread, space, registers.pc(registers.pc() + 1), used + 1, busy);
  }

  Cpu ticked() {
    return new Cpu(id, thread, space, registers, used, busy - 1);
  }
}
