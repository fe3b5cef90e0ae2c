package dev.lockstep.witness.fork;

/** A try says nothing, because the helper JVM or a child of it did not come to its end. */
final class SpoiltException extends Exception {

  private static final long serialVersionUID = 1;

  SpoiltException(String message) {
    super(message);
  }
}
