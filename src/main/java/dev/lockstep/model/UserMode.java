package dev.lockstep.model;

import dev.lockstep.model.AddressSpace.Coroutine;
import java.util.List;
import java.util.SortedMap;

/**
 * All that a thread can reach without the kernel: the registers of its CPU, the memory of its
 * process, and what that process shares with others. Whatever else it names is trapped (OS-45,
 * OS-47).
 */
record UserMode(
    int tid, Registers registers, AddressSpace space, SortedMap<String, Integer> shared) {

  /** What one instruction makes of it; the program counter is already at the next one. */
  UserMode execute(Instruction.User instruction) {
    return switch (instruction) {
      case Instruction.Constant constant -> acc(constant.value());
      case Instruction.Load load -> acc(load(load.variable()));
      case Instruction.Store store -> store(store.variable());
      case Instruction.Add add -> acc(registers.acc() + add.value());
      case Instruction.Jump jump -> pc(jump.target());
      case Instruction.JumpIfZero jump -> registers.acc() == 0 ? pc(jump.target()) : this;
      case Instruction.Push() -> push(registers.acc());
      case Instruction.Pop() -> acc(top()).dropped();
      case Instruction.Call call -> push(registers.pc()).pc(call.target());
      case Instruction.Return() -> pc(top()).dropped();
      case Instruction.Spawn spawn -> enqueue(Registers.start(spawn.target()), List.of());
      case Instruction.Pass() -> pass();
      case Instruction.Gather() -> others().isEmpty() ? this : pc(registers.pc() - 1).pass();
      case Instruction.Finish() -> next();
    };
  }

  private int load(String variable) {
    return sharesIt(variable) ? shared.get(variable) : space.data().get(variable);
  }

  private UserMode store(String variable) {
    return sharesIt(variable)
        ? new UserMode(tid, registers, space, Copies.with(shared, variable, registers.acc()))
        : with(space.store(variable, registers.acc()));
  }

  /** Whether the variable is in shared memory; if it is nowhere at all, that is a trap. */
  private boolean sharesIt(String variable) {
    boolean sharesIt = space.text().shared().containsKey(variable);
    if (!sharesIt && !space.data().containsKey(variable)) {
      throw new Trap(Trap.SIGSEGV, "there is no " + variable + " in this address space");
    }
    return sharesIt;
  }

  private UserMode with(Registers values) {
    return new UserMode(tid, values, space, shared);
  }

  private UserMode with(AddressSpace memory) {
    return new UserMode(tid, registers, memory, shared);
  }

  private UserMode acc(int value) {
    return with(registers.acc(value));
  }

  private UserMode pc(int target) {
    return with(registers.pc(target));
  }

  private UserMode stack(List<Integer> stack) {
    return with(new Registers(registers.pc(), registers.acc(), stack.size()))
        .with(space.stack(tid, stack));
  }

  /** The stack, as far as the stack pointer says that it is in use. */
  private List<Integer> stack() {
    List<Integer> stack = space.stack(tid);
    return List.copyOf(stack.subList(0, Math.min(registers.sp(), stack.size())));
  }

  private UserMode push(int value) {
    return stack(Copies.with(stack(), value));
  }

  private int top() {
    if (stack().isEmpty()) {
      throw new Trap(Trap.SIGSEGV, "the stack is empty");
    }
    return stack().getLast();
  }

  private UserMode dropped() {
    return stack(stack().subList(0, stack().size() - 1));
  }

  private List<Coroutine> others() {
    return space.coroutines(tid);
  }

  private UserMode enqueue(Registers start, List<Integer> stack) {
    return with(space.coroutines(tid, Copies.with(others(), new Coroutine(start, stack))));
  }

  private UserMode pass() {
    return others().isEmpty() ? this : enqueue(registers, stack()).next();
  }

  private UserMode next() {
    if (others().isEmpty()) {
      throw new Trap(Trap.SIGSEGV, "there is no other coroutine");
    }
    Coroutine next = others().getFirst();
    AddressSpace memory = space.coroutines(tid, Copies.tail(others()));
    return with(next.registers()).with(memory.stack(tid, next.stack()));
  }
}
