package dev.lockstep.grade.rubric;

/** A rubric, or a file of overrides, is not as it has to be; the message says where and what. */
public final class RubricException extends Exception {

  private static final long serialVersionUID = 1;

  RubricException(String message) {
    super(message);
  }
}
