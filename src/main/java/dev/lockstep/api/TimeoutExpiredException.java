package dev.lockstep.api;

import java.time.Duration;
import java.util.List;

/** A program did not end in time. */
public class TimeoutExpiredException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final byte[] output;

  /**
   * An exception for this program.
   *
   * @param output what it had written by then
   */
  public TimeoutExpiredException(List<String> words, Duration timeout, byte[] output) {
    super(words + " had not ended after " + timeout.toMillis() + " ms");
    this.output = output.clone();
  }

  /** What the program had written to its standard output by then. */
  public byte[] output() {
    return output.clone();
  }
}
