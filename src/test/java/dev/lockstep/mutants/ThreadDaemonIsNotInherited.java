package dev.lockstep.mutants;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "what a daemon thread makes is no daemon unless it is told so",
    killedBy = {"DaemRules.DAEM_01_must_be_inherited_by_threads"})
public final class ThreadDaemonIsNotInherited extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    return real().thread(options.daemon(options.daemon().orElse(false)));
  }
}
