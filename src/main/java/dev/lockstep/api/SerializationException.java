package dev.lockstep.api;

/**
 * An object cannot travel to another process. The message names its class, and the field that holds
 * it; nothing was sent.
 */
public class SerializationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public SerializationException(String message) {
    super(message);
  }

  /** An exception with this message and what led to it. */
  public SerializationException(String message, Throwable cause) {
    super(message, cause);
  }
}
