package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "run(), called directly, does not call the target",
    killedBy = {
      "ProcRules.PROC_03_must_call_the_target_in_run",
      "ProcessTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called"
    })
public final class RunDoesNothing extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Idle(process);
  }

  private static final class Idle extends Wrong {

    private static final long serialVersionUID = 1;

    Idle(Process right) {
      super(right);
    }

    @Override
    public void run() {}
  }
}
