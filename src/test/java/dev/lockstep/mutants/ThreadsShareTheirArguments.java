package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "every thread calls its target with the arguments that were given last",
    killedBy = {"MemRules.MEM_08_cannot_change_a_local_of_another_thread"})
public final class ThreadsShareTheirArguments extends AlteredThreads {

  private volatile Arguments last = Arguments.NONE;

  @Override
  protected Thread alter(TaskOptions options) {
    last = options.arguments();
    Target target = ignored -> options.target().call(last);
    return real().thread(doing(target, options));
  }
}
