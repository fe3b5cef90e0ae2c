package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "terminate() sends SIGKILL, which the child cannot handle",
    killedBy = {
      "DaemRules.DAEM_12_may_hold_out_against_terminate",
      "DaemRules.DAEM_12_must_be_ended_by_hand",
      "ProcRules.PROC_29_must_end_a_process_from_outside"
    })
public final class TerminateKills extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Brutal(process);
  }

  private static final class Brutal extends Wrong {

    private static final long serialVersionUID = 1;

    Brutal(Process right) {
      super(right);
    }

    @Override
    public void terminate() {
      kill();
    }
  }
}
