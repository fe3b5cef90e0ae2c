package dev.lockstep.api;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a pool is made of: Python's {@code processes}, {@code initializer}, {@code initargs} and
 * {@code maxtasksperchild}.
 *
 * @param processes how many workers; empty for as many as there are CPUs (POOL-01)
 * @param initializer what each worker calls before its first task
 * @param initializerArguments what the initializer is called with; queues, locks and connections
 *     may be among them
 * @param tasksPerChild after how many tasks a worker is replaced by a new one; empty for never. A
 *     chunk counts as one task.
 */
public record PoolOptions(
    OptionalInt processes,
    Optional<Target> initializer,
    Arguments initializerArguments,
    OptionalInt tasksPerChild) {

  /** As many workers as there are CPUs, no initializer, no replacement. */
  public static final PoolOptions DEFAULT =
      new PoolOptions(OptionalInt.empty(), Optional.empty(), Arguments.NONE, OptionalInt.empty());

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public PoolOptions {
    Objects.requireNonNull(initializer, "Optional.empty() stands for no initializer");
    Objects.requireNonNull(initializerArguments, "Arguments.NONE stands for no arguments");
    if (processes.isPresent() && processes.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "Number of processes must be at least 1, not " + processes.getAsInt());
    }
    if (tasksPerChild.isPresent() && tasksPerChild.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "tasksPerChild must be at least 1, or left out, not " + tasksPerChild.getAsInt());
    }
  }

  /** The same with this many workers. */
  public PoolOptions processes(int number) {
    return new PoolOptions(
        OptionalInt.of(number), initializer, initializerArguments, tasksPerChild);
  }

  /** The same with an initializer and what it is called with. */
  public PoolOptions initializer(Target target, @Nullable Object... arguments) {
    return new PoolOptions(processes, Optional.of(target), Arguments.of(arguments), tasksPerChild);
  }

  /** The same with an initializer without parameters. */
  public PoolOptions initializer(Target.Of0 target) {
    return initializer((Target) target);
  }

  /** The same with an initializer of one parameter. */
  public <A> PoolOptions initializer(Target.Of1<A> target, A first) {
    return initializer((Target) target, first);
  }

  /** The same with an initializer of two parameters. */
  public <A, B> PoolOptions initializer(Target.Of2<A, B> target, A first, B second) {
    return initializer((Target) target, first, second);
  }

  /** The same with an initializer of three parameters. */
  public <A, B, C> PoolOptions initializer(Target.Of3<A, B, C> target, A first, B second, C third) {
    return initializer((Target) target, first, second, third);
  }

  /** The same with workers that are replaced after this many tasks. */
  public PoolOptions tasksPerChild(int number) {
    return new PoolOptions(processes, initializer, initializerArguments, OptionalInt.of(number));
  }
}
