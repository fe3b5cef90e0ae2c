package dev.lockstep.api;

/**
 * Controls other programs: the counterpart of Python's module {@code subprocess} (SUBP-01).
 *
 * <p>A program that was started goes its own way, as in Python: it may outlive its starter. Unlike
 * a {@link Process} it is neither waited for nor ended when its starter ends.
 */
public interface Subprocess {

  /**
   * Starts a program and returns at once; its three streams are pipes to the caller (SUBP-02).
   *
   * @throws StartException if there is no such program, it may not be executed, or the directory is
   *     missing
   */
  RunningProgram start(Command command);

  /**
   * Runs a program to its end and collects what it wrote. If the time limit passes, the program is
   * killed first; the limit holds even if a child of the program keeps its output open.
   *
   * <p>Where Java differs: what a child of the program writes after the program's own end may be
   * lost, since the platform closes a pipe then that nobody is reading at the moment. Python reads
   * on until the last writer has closed it.
   *
   * @throws StartException as {@link #start}
   * @throws TimeoutExpiredException if it did not end within {@link Command#timeout}
   * @throws CalledProcessException if it is to be {@linkplain Command#check checked} and its exit
   *     code is not 0
   * @throws InterruptedException if the caller is interrupted while it waits; the program is killed
   */
  CompletedProgram run(Command command) throws InterruptedException;

  /** Runs a program without input and without a time limit. */
  default CompletedProgram run(String... words) throws InterruptedException {
    return run(Command.of(words));
  }
}
