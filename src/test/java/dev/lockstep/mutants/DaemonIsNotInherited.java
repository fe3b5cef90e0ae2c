package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;

@Mutant(
    fault = "what a daemon creates is no daemon unless it is told so",
    killedBy = {"DaemRules.DAEM_01_must_be_inherited_from_the_creator"})
public final class DaemonIsNotInherited extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    return real().process(options.daemon(options.daemon().orElse(false)));
  }
}
