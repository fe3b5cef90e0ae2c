package dev.lockstep.model;

/**
 * The registers of a CPU: the part of a program's context that has to be saved and loaded (OS-39).
 *
 * @param pc the program counter: the address of the next instruction
 * @param acc the accumulator
 * @param sp the stack pointer: how much of the stack is in use
 */
public record Registers(int pc, int acc, int sp) {

  static Registers start(int pc) {
    return new Registers(pc, 0, 0);
  }

  Registers pc(int value) {
    return new Registers(value, acc, sp);
  }

  Registers acc(int value) {
    return new Registers(pc, value, sp);
  }
}
