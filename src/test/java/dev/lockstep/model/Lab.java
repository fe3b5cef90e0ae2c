package dev.lockstep.model;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the laws are tried: on the right machine, or on a wrong one.
 *
 * @param kernels makes the kernel
 * @param schedulers may put another scheduler in the place of the one that was asked for
 */
record Lab(Function<Settings, Kernel> kernels, UnaryOperator<Scheduler> schedulers) {

  /** The machine as it is. */
  static final Lab RIGHT = new Lab(Kernel::new, scheduler -> scheduler);

  static Lab kernel(Function<Settings, Kernel> kernels) {
    return new Lab(kernels, RIGHT.schedulers());
  }

  static Lab scheduler(UnaryOperator<Scheduler> schedulers) {
    return new Lab(RIGHT.kernels(), schedulers);
  }
}
