package dev.lockstep.api;

/**
 * Nothing more will come through a connection: nobody holds its other end (PIPE-08). Python's
 * {@code EOFError}.
 */
public class EndOfFileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public EndOfFileException(String message) {
    super(message);
  }
}
