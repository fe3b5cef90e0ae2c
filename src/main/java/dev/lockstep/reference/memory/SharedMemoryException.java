package dev.lockstep.reference.memory;

/** Shared memory could not be made, opened or enlarged. The message says why. */
public final class SharedMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SharedMemoryException(String message) {
    super(message);
  }

  SharedMemoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
