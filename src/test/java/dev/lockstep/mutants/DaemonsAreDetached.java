package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;

@Mutant(
    fault = "daemon=true makes a daemon of the operating system: its own session, and no parent",
    killedBy = {
      "DaemRules.DAEM_02_must_end_daemons_in_an_orderly_end",
      "DaemRules.DAEM_02_must_end_daemons_after_an_exception",
      "DaemRules.DAEM_02_must_end_daemons_of_a_terminated_program",
      "DaemRules.DAEM_02_must_end_daemons_of_a_killed_program",
      "DaemRules.DAEM_15_cannot_outlive_its_starter",
      "DaemRules.DAEM_15_must_stay_in_the_session_of_its_starter"
    })
public final class DaemonsAreDetached extends AlteredProcesses {

  /** In a child only: there a program of the rules starts its daemon. */
  @Override
  protected Process alter(TaskOptions options) {
    Process right = real().process(options);
    boolean altered = real().parentProcess().isPresent() && options.daemon().orElse(false);
    return altered ? new BareProcess(right, options, "setsid") : right;
  }
}
