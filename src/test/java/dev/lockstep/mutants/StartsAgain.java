package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "a second start() is silently accepted",
    killedBy = {
      "ProcRules.PROC_27_cannot_be_started_again",
      "ProcessTaskRules.PROC_26_cannot_be_started_twice"
    })
public final class StartsAgain extends AlteredProcesses {

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
    public void start() {
      if (pid().isEmpty()) {
        super.start();
      }
    }
  }
}
