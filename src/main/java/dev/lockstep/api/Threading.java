package dev.lockstep.api;

import org.jspecify.annotations.Nullable;

/** Makes threads: the counterpart of Python's module {@code threading}. */
public interface Threading {

  /** A thread that is not started yet. */
  Thread thread(TaskOptions options);

  /** A thread that calls the target with these arguments. */
  default Thread thread(Target target, @Nullable Object... arguments) {
    return thread(TaskOptions.of(target, arguments));
  }

  /** A thread that calls a function without parameters. */
  default Thread thread(Target.Of0 target) {
    return thread(TaskOptions.of(target));
  }

  /** A thread that calls a function of one parameter. */
  default <A> Thread thread(Target.Of1<A> target, A first) {
    return thread(TaskOptions.of(target, first));
  }

  /** A thread that calls a function of two parameters. */
  default <A, B> Thread thread(Target.Of2<A, B> target, A first, B second) {
    return thread(TaskOptions.of(target, first, second));
  }

  /** A thread that calls a function of three parameters. */
  default <A, B, C> Thread thread(Target.Of3<A, B, C> target, A first, B second, C third) {
    return thread(TaskOptions.of(target, first, second, third));
  }
}
