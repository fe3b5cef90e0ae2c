package dev.lockstep.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** A program that was started: the counterpart of Python's {@code Popen}. */
public interface RunningProgram extends AutoCloseable {

  /** The operating system's number of the process. */
  long pid();

  /** Where to write what the program reads. */
  OutputStream input();

  /** Where to read what the program writes to its standard output. */
  InputStream output();

  /** Where to read what the program writes to its standard error stream. */
  InputStream errors();

  /**
   * The exit code; empty while the program runs.
   *
   * <p>It is minus the signal's number if it was ended by {@link #terminate()} or {@link #kill()}.
   * Death by somebody else's signal N shows as 128 + N, as in a shell: Java's platform does not
   * tell the two apart, where Python has −N.
   */
  OptionalInt exitCode();

  /**
   * Waits for the end and returns the exit code. The same code comes back however often one asks.
   */
  int waitFor() throws InterruptedException;

  /**
   * Waits for the end, but not longer than this. The program goes on after a timeout.
   *
   * @throws TimeoutExpiredException if it has not ended by then
   */
  int waitFor(Duration timeout) throws InterruptedException;

  /**
   * Writes this input, reads both outputs to their end, and waits. Large amounts in both directions
   * do not block each other, and a program that does not read its input is no error.
   */
  CompletedProgram communicate(byte[] input) throws InterruptedException;

  /**
   * Asks the program to end (SIGTERM); what it still writes can be read. Does nothing if it has
   * ended.
   */
  void terminate();

  /** Ends the program by force (SIGKILL). Does nothing if it has ended. */
  void kill();

  /**
   * Closes the program's input and waits for its end; it never kills. Both outputs are discarded. A
   * caller that is interrupted waits no longer, and stays interrupted.
   */
  @Override
  void close();
}
