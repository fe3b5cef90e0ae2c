package dev.lockstep.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a task of a pool or an executor does: a function with a result, given as a method reference
 * or a lambda.
 *
 * <p>It is {@link Serializable}, because a worker process gets it by value. The nested types stand
 * for functions of no, one, two and three parameters; a function of any other shape takes {@link
 * Arguments}.
 *
 * @param <R> what it returns
 */
@FunctionalInterface
public interface Function<R extends @Nullable Object> extends Serializable {

  /**
   * Calls the function.
   *
   * @throws Exception which goes back to whoever asks for the result
   */
  R call(Arguments arguments) throws Exception;

  /** A function without parameters. */
  @FunctionalInterface
  interface Of0<R extends @Nullable Object> extends Function<R> {
    /** Calls the function. */
    R apply() throws Exception;

    @Override
    default R call(Arguments arguments) throws Exception {
      arguments.requireCount(0);
      return apply();
    }
  }

  /** A function of one parameter. */
  @FunctionalInterface
  interface Of1<A extends @Nullable Object, R extends @Nullable Object> extends Function<R> {
    /** Calls the function. */
    R apply(A first) throws Exception;

    @Override
    default R call(Arguments arguments) throws Exception {
      arguments.requireCount(1);
      return apply(arguments.get(0));
    }
  }

  /** A function of two parameters. */
  @FunctionalInterface
  interface Of2<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      extends Function<R> {
    /** Calls the function. */
    R apply(A first, B second) throws Exception;

    @Override
    default R call(Arguments arguments) throws Exception {
      arguments.requireCount(2);
      return apply(arguments.get(0), arguments.get(1));
    }
  }

  /** A function of three parameters. */
  @FunctionalInterface
  interface Of3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      extends Function<R> {
    /** Calls the function. */
    R apply(A first, B second, C third) throws Exception;

    @Override
    default R call(Arguments arguments) throws Exception {
      arguments.requireCount(3);
      return apply(arguments.get(0), arguments.get(1), arguments.get(2));
    }
  }
}
