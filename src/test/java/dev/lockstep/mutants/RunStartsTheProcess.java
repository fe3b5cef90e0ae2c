package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "run(), called directly, starts the process and waits for it",
    killedBy = {
      "JoinRules.JOIN_06_cannot_join_after_a_mere_run",
      "ProcRules.PROC_05_cannot_open_a_process_by_run",
      "ProcessTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called"
    })
public final class RunStartsTheProcess extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Misled(process);
  }

  private static final class Misled extends Wrong {

    private static final long serialVersionUID = 1;

    Misled(Process right) {
      super(right);
    }

    @Override
    public void run() throws Exception {
      start();
      join();
    }
  }
}
