package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "kill() sends SIGTERM, which the child can hold out against",
    killedBy = {
      "DaemRules.DAEM_12_cannot_hold_out_against_kill",
      "ProcRules.PROC_29_must_end_a_process_from_outside"
    })
public final class KillOnlyTerminates extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Timid(process);
  }

  private static final class Timid extends Wrong {

    private static final long serialVersionUID = 1;

    Timid(Process right) {
      super(right);
    }

    @Override
    public void kill() {
      terminate();
    }
  }
}
