package dev.lockstep.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes processes: the counterpart of Python's module {@code multiprocessing}. */
public interface Multiprocessing {

  /** A process that is not started yet (PROC-01). */
  Process process(TaskOptions options);

  /** A process that calls the target with these arguments. */
  default Process process(Target target, @Nullable Object... arguments) {
    return process(TaskOptions.of(target, arguments));
  }

  /** A process that calls a function without parameters. */
  default Process process(Target.Of0 target) {
    return process(TaskOptions.of(target));
  }

  /** A process that calls a function of one parameter. */
  default <A> Process process(Target.Of1<A> target, A first) {
    return process(TaskOptions.of(target, first));
  }

  /** A process that calls a function of two parameters. */
  default <A, B> Process process(Target.Of2<A, B> target, A first, B second) {
    return process(TaskOptions.of(target, first, second));
  }

  /** A process that calls a function of three parameters. */
  default <A, B, C> Process process(Target.Of3<A, B, C> target, A first, B second, C third) {
    return process(TaskOptions.of(target, first, second, third));
  }

  /**
   * The process that the caller runs in, called {@code MainProcess} if no other one of ours started
   * it. It cannot be started, joined or closed from within.
   */
  Process currentProcess();

  /**
   * The process that started this one, as far as a child may know it: name and pid (PROC-10). Empty
   * in the main process.
   */
  Optional<Process> parentProcess();

  /** The children of this process that were started and have not ended. */
  List<Process> activeChildren();
}
