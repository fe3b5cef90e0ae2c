package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "terminate() waits until the process has ended",
    killedBy = {"DaemRules.DAEM_12_may_hold_out_against_terminate"})
public final class TerminateWaitsForTheEnd extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Patient(process);
  }

  private static final class Patient extends Wrong {

    private static final long serialVersionUID = 1;

    Patient(Process right) {
      super(right);
    }

    @Override
    public void terminate() {
      super.terminate();
      onExit().join();
    }
  }
}
