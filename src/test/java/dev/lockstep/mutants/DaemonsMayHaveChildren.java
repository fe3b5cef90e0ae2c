package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;

@Mutant(
    fault = "a daemon can start children",
    killedBy = {"DaemRules.DAEM_03_cannot_start_children_in_a_daemon"})
public final class DaemonsMayHaveChildren extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    Process right = real().process(options);
    return real().currentProcess().isDaemon() ? new BareProcess(right, options) : right;
  }
}
