package dev.lockstep.mutants;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import java.util.Optional;

@Mutant(
    fault = "a thread has a name made of a counter, also if it was given one",
    killedBy = {"ThrRules.THR_09_must_keep_the_name_that_is_given"})
public final class ThreadGivenNameIsIgnored extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    return real()
        .thread(
            new TaskOptions(
                options.target(), options.arguments(), Optional.empty(), options.daemon()));
  }
}
