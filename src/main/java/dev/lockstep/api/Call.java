package dev.lockstep.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function and what it is called with: a task of a pool or an executor.
 *
 * @param function what is called
 * @param arguments what it is called with, by position and by name (POOL-09)
 * @param <R> what it returns
 */
public record Call<R extends @Nullable Object>(Function<R> function, Arguments arguments) {

  /** Checks that both are there. */
  public Call {
    Objects.requireNonNull(function, "a call needs a function: what is to be called?");
    Objects.requireNonNull(arguments, "a call needs arguments, if only Arguments.NONE");
  }

  /** A call of a function that takes {@link Arguments}. */
  public static <R extends @Nullable Object> Call<R> to(
      Function<R> function, @Nullable Object... arguments) {
    return new Call<>(function, Arguments.of(arguments));
  }

  /** A call of a function without parameters. */
  public static <R extends @Nullable Object> Call<R> of(Function.Of0<R> function) {
    return new Call<>(function, Arguments.NONE);
  }

  /** A call of a function of one parameter. */
  public static <A extends @Nullable Object, R extends @Nullable Object> Call<R> of(
      Function.Of1<A, R> function, A first) {
    return to(function, first);
  }

  /** A call of a function of two parameters. */
  public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Call<R> of(Function.Of2<A, B, R> function, A first, B second) {
    return to(function, first, second);
  }

  /** A call of a function of three parameters. */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      Call<R> of(Function.Of3<A, B, C, R> function, A first, B second, C third) {
    return to(function, first, second, third);
  }

  /** The same with an argument by name. */
  public Call<R> with(String argument, @Nullable Object value) {
    return new Call<>(function, arguments.with(argument, value));
  }
}
