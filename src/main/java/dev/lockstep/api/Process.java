package dev.lockstep.api;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A task that runs in a child process of its own (PROC-01): the counterpart of Python's {@code
 * multiprocessing.Process}.
 *
 * <p>Where Java differs: there is no {@code group} (in Python it must be {@code None}, PROC-15), no
 * {@code sentinel} ({@link #onExit()} serves instead), and {@link #close()} is no {@code
 * AutoCloseable}, since closing a running process is an error and not a way to end it. A code above
 * 128 that {@link Runtime#halt} gives may look like a signal. A child takes over the class path and
 * the properties that begin with {@code lockstep.}, but no other options of its parent's JVM.
 */
public interface Process extends Task {

  /**
   * {@inheritDoc}
   *
   * <p>The target and its arguments travel by value: they are copied when this is called.
   *
   * @throws StartException if no child could be made: the target or an argument cannot be
   *     serialized, or the operating system refused. There is no process then, and start may be
   *     tried again.
   * @throws IllegalStateException also if the caller is a daemon (DAEM-03)
   */
  @Override
  void start();

  /** The operating system's number of the process; empty before the start (PROC-09). */
  OptionalLong pid();

  /**
   * How the process ended: 0 if all went well, 1 after an uncaught exception, the code given to
   * {@link System#exit}, or minus the number of the signal that killed it; empty before the start
   * and while it runs.
   */
  OptionalInt exitCode();

  /**
   * Asks the process to end: SIGTERM where there are signals (DAEM-12). It need not obey at once,
   * and {@code finally} clauses in it do not run. Does nothing to a process that has ended.
   *
   * @throws IllegalStateException if it was not started
   */
  void terminate();

  /**
   * Ends the process by force: SIGKILL where there are signals, which no process can ignore.
   *
   * @throws IllegalStateException if it was not started
   */
  void kill();

  /**
   * Releases what this object holds. Afterwards every method but {@link #name()} throws {@link
   * IllegalStateException}; closing twice is fine.
   *
   * @throws IllegalStateException if the process still runs
   */
  void close();

  /**
   * A future that completes with this process when it has ended (JOIN-13): what Python's {@code
   * sentinel} is for. Cancelling or completing it by hand does nothing to the process.
   *
   * @throws IllegalStateException if it was not started
   */
  CompletableFuture<Process> onExit();
}
