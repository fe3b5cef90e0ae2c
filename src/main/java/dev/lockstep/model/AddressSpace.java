package dev.lockstep.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The memory of one process, in its regions (OS-04).
 *
 * @param text the text region: the instructions
 * @param data the data region: the variables that all threads of the process see
 * @param stacks the stack regions: return addresses and values, one stack for each thread
 * @param coroutines the suspended coroutines of each thread: the program keeps them, not the kernel
 */
public record AddressSpace(
    Program text,
    SortedMap<String, Integer> data,
    SortedMap<Integer, List<Integer>> stacks,
    SortedMap<Integer, List<Coroutine>> coroutines) {

  /** What a process has left when it has ended. */
  static final AddressSpace NONE = load(Program.of("nothing", ""));

  /** A coroutine that does not run (CORO-01): where it goes on, and its stack. */
  record Coroutine(Registers registers, List<Integer> stack) {}

  /** A fresh address space, as a loader makes it. */
  static AddressSpace load(Program program) {
    return new AddressSpace(program, program.data(), new TreeMap<>(), new TreeMap<>());
  }

  /** What a fork copies: of the stacks only that of the thread that called it. */
  AddressSpace copyFor(int tid, int childTid) {
    return new AddressSpace(text, data, new TreeMap<>(), new TreeMap<>())
        .stack(childTid, stack(tid))
        .coroutines(childTid, coroutines(tid));
  }

  List<Integer> stack(int tid) {
    return stacks.getOrDefault(tid, List.of());
  }

  List<Coroutine> coroutines(int tid) {
    return coroutines.getOrDefault(tid, List.of());
  }

  AddressSpace store(String variable, int value) {
    return new AddressSpace(text, Copies.with(data, variable, value), stacks, coroutines);
  }

  AddressSpace stack(int tid, List<Integer> stack) {
    return new AddressSpace(text, data, Copies.with(stacks, tid, stack), coroutines);
  }

  AddressSpace coroutines(int tid, List<Coroutine> queue) {
    return new AddressSpace(text, data, stacks, Copies.with(coroutines, tid, queue));
  }

  AddressSpace without(int tid) {
    return new AddressSpace(
        text, data, Copies.without(stacks, tid), Copies.without(coroutines, tid));
  }
}
