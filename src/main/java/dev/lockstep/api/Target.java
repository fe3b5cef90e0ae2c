package dev.lockstep.api;

import java.io.Serializable;

/**
 * What a task does: a function, given as a method reference or a lambda.
 *
 * <p>It is {@link Serializable}, because a child process gets it by value. The nested types stand
 * for functions of no, one, two and three parameters, so that {@code process(Mail::send, 7)} is
 * checked by the compiler; a function of any other shape takes {@link Arguments}.
 */
@FunctionalInterface
public interface Target extends Serializable {

  /**
   * Runs the function.
   *
   * @throws Exception which ends the task, is reported on the standard error stream, and makes a
   *     process's exit code 1
   */
  void call(Arguments arguments) throws Exception;

  /** A function without parameters. */
  @FunctionalInterface
  interface Of0 extends Target {
    /** Runs the function. */
    void run() throws Exception;

    @Override
    default void call(Arguments arguments) throws Exception {
      arguments.requireCount(0);
      run();
    }
  }

  /** A function of one parameter. */
  @FunctionalInterface
  interface Of1<A> extends Target {
    /** Runs the function. */
    void run(A first) throws Exception;

    @Override
    default void call(Arguments arguments) throws Exception {
      arguments.requireCount(1);
      run(arguments.get(0));
    }
  }

  /** A function of two parameters. */
  @FunctionalInterface
  interface Of2<A, B> extends Target {
    /** Runs the function. */
    void run(A first, B second) throws Exception;

    @Override
    default void call(Arguments arguments) throws Exception {
      arguments.requireCount(2);
      run(arguments.get(0), arguments.get(1));
    }
  }

  /** A function of three parameters. */
  @FunctionalInterface
  interface Of3<A, B, C> extends Target {
    /** Runs the function. */
    void run(A first, B second, C third) throws Exception;

    @Override
    default void call(Arguments arguments) throws Exception {
      arguments.requireCount(3);
      run(arguments.get(0), arguments.get(1), arguments.get(2));
    }
  }
}
