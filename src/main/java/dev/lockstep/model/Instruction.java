package dev.lockstep.model;

/**
 * One instruction. The machine has one accumulator: where nothing else is said, values come from it
 * and results go to it.
 */
public sealed interface Instruction {

  /** What the CPU does by itself: it reaches the registers and the process's memory only. */
  sealed interface User extends Instruction {}

  /** What only the kernel can do: the program has to ask for it. */
  sealed interface SystemCall extends Instruction {}

  /** Sets the accumulator. */
  record Constant(int value) implements User {}

  /** Loads a variable from memory. */
  record Load(String variable) implements User {}

  /** Stores the accumulator into a variable. */
  record Store(String variable) implements User {}

  /** Adds a number to the accumulator: no memory is touched. */
  record Add(int value) implements User {}

  /** Goes on at the target. */
  record Jump(int target) implements User {}

  /** Goes on at the target if the accumulator is zero. */
  record JumpIfZero(int target) implements User {}

  /** Puts the accumulator on the stack. */
  record Push() implements User {}

  /** Takes the accumulator from the stack. */
  record Pop() implements User {}

  /** Puts the return address on the stack and goes on at the target. */
  record Call(int target) implements User {}

  /** Takes a return address from the stack and goes on there. */
  record Return() implements User {}

  /** Makes a coroutine that will begin at the target. */
  record Spawn(int target) implements User {}

  /** Lets the next coroutine of this thread go on; the kernel does not notice. */
  record Pass() implements User {}

  /** Lets the other coroutines go on until all of them have finished. */
  record Gather() implements User {}

  /** Ends this coroutine; the next one goes on. */
  record Finish() implements User {}

  /** Prints a text, in which {@code {}} stands for the accumulator. */
  record Print(String text) implements SystemCall {}

  /** Makes a copy of this process: gives 0 in the child and the child's pid in the parent. */
  record Fork() implements SystemCall {}

  /** Replaces the program of this process by one from the disk; -1 if it has other threads. */
  record Exec(String file) implements SystemCall {}

  /** Ends this process with all its threads. */
  record Exit(int status) implements SystemCall {}

  /**
   * Waits for a child's end: gives its pid, and its status in the variable; -1 without children.
   */
  record Wait(String status) implements SystemCall {}

  /** Gives the pid of this process. */
  record GetPid() implements SystemCall {}

  /** Gives the pid of the parent. */
  record GetParent() implements SystemCall {}

  /** Makes a thread of this process that begins at the target; gives its id. */
  record CreateThread(int target) implements SystemCall {}

  /** Waits for the end of the thread whose id is in the accumulator. */
  record JoinThread() implements SystemCall {}

  /** Ends this thread; the process ends with its last thread. */
  record EndThread() implements SystemCall {}

  /** Takes a lock, or waits for it. */
  record Lock(String lock) implements SystemCall {}

  /** Gives a lock back. */
  record Unlock(String lock) implements SystemCall {}

  /** Opens a new pipe: the process holds both ends of it. */
  record OpenPipe(String pipe) implements SystemCall {}

  /** Reads a value, or waits for one; gives -1 at the end of file. */
  record Read(String pipe) implements SystemCall {}

  /** Writes the accumulator, or waits until the buffer has room. */
  record Write(String pipe) implements SystemCall {}

  /** Closes one end of a pipe. */
  record Close(String pipe, Pipe.End end) implements SystemCall {}

  /** Asks a device for something that takes it so many ticks, and waits for it. */
  record Request(String device, int ticks) implements SystemCall {}

  /** Gives the CPU to another thread, if there is one. */
  record Yield() implements SystemCall {}

  /** Sets this thread's priority: the greater, the more urgent. */
  record SetPriority(int priority) implements SystemCall {}

  /** Binds this thread to one CPU. */
  record Bind(int cpu) implements SystemCall {}
}
