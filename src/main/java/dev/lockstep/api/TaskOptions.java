package dev.lockstep.api;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a task is made of: Python's constructor arguments {@code target}, {@code args}, {@code
 * kwargs}, {@code name} and {@code daemon}.
 *
 * @param target what it does
 * @param arguments what the target is called with
 * @param name its name; empty for one made of a counter
 * @param daemon whether it is a daemon; empty to inherit this from the creator (DAEM-01)
 */
public record TaskOptions(
    Target target, Arguments arguments, Optional<String> name, Optional<Boolean> daemon) {

  /** Checks that everything is there. */
  public TaskOptions {
    Objects.requireNonNull(target, "a task needs a target: what is it to do?");
    Objects.requireNonNull(arguments, "a task needs arguments, if only Arguments.NONE");
  }

  /** Options with a target that is called with these arguments. */
  public static TaskOptions of(Target target, @Nullable Object... arguments) {
    return new TaskOptions(target, Arguments.of(arguments), Optional.empty(), Optional.empty());
  }

  /** Options with a function without parameters. */
  public static TaskOptions of(Target.Of0 target) {
    return of((Target) target);
  }

  /** Options with a function of one parameter. */
  public static <A> TaskOptions of(Target.Of1<A> target, A first) {
    return of((Target) target, first);
  }

  /** Options with a function of two parameters. */
  public static <A, B> TaskOptions of(Target.Of2<A, B> target, A first, B second) {
    return of((Target) target, first, second);
  }

  /** Options with a function of three parameters. */
  public static <A, B, C> TaskOptions of(Target.Of3<A, B, C> target, A first, B second, C third) {
    return of((Target) target, first, second, third);
  }

  /** The same with an argument by name. */
  public TaskOptions with(String argument, @Nullable Object value) {
    return new TaskOptions(target, arguments.with(argument, value), name, daemon);
  }

  /** The same with a name. */
  public TaskOptions named(String name) {
    Objects.requireNonNull(name, "a name is needed; leave it out for one made of a counter");
    return new TaskOptions(target, arguments, Optional.of(name), daemon);
  }

  /** The same, said to be a daemon or not. */
  public TaskOptions daemon(boolean daemon) {
    return new TaskOptions(target, arguments, name, Optional.of(daemon));
  }
}
