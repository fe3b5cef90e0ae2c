package dev.lockstep.model;

/** The hardware or the kernel refuses an instruction: the process will be ended by a signal. */
final class Trap extends RuntimeException {

  /** An address outside the process's own address space. */
  static final int SIGSEGV = 11;

  /** A pipe that nobody can read any more. */
  static final int SIGPIPE = 13;

  /** A system call that makes no sense, such as reading what is not open. */
  static final int SIGSYS = 31;

  private static final long serialVersionUID = 1;

  private final int signal;

  Trap(int signal, String message) {
    super(message, null, false, false);
    this.signal = signal;
  }

  int signal() {
    return signal;
  }
}
