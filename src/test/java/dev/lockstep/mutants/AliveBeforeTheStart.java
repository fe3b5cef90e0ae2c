package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "isAlive() is true until the end, also before the start",
    killedBy = {
      "ProcRules.PROC_12_cannot_start_with_what_cannot_travel",
      "ProcRules.PROC_06_must_be_alive_while_the_child_runs",
      "ProcessTaskRules.PROC_26_must_be_alive_from_start_to_end",
      "ProcessTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called"
    })
public final class AliveBeforeTheStart extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Premature(process);
  }

  private static final class Premature extends Wrong {

    private static final long serialVersionUID = 1;

    Premature(Process right) {
      super(right);
    }

    @Override
    public boolean isAlive() {
      return pid().isEmpty() || super.isAlive();
    }
  }
}
