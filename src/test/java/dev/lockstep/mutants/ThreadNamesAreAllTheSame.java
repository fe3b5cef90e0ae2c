package dev.lockstep.mutants;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "every thread that was given no name is called Thread-1",
    killedBy = {"ThrRules.THR_09_must_number_threads_without_a_name"})
public final class ThreadNamesAreAllTheSame extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    return real().thread(options.named(options.name().orElse("Thread-1")));
  }
}
