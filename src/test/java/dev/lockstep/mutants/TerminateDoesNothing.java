package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "terminate() sends no signal",
    killedBy = {
      "DaemRules.DAEM_02_must_end_daemons_of_a_terminated_program",
      "DaemRules.DAEM_05_cannot_wait_for_its_children_when_it_is_terminated",
      "DaemRules.DAEM_12_may_hold_out_against_terminate",
      "DaemRules.DAEM_12_must_be_ended_by_hand",
      "ProcRules.PROC_29_must_end_a_process_from_outside"
    })
public final class TerminateDoesNothing extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Untouchable(process);
  }

  private static final class Untouchable extends Wrong {

    private static final long serialVersionUID = 1;

    Untouchable(Process right) {
      super(right);
    }

    @Override
    public void terminate() {}
  }
}
