package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "the child is started when the object is made, and start() does nothing",
    killedBy = {
      "JoinRules.JOIN_06_cannot_join_after_a_mere_run",
      "JoinRules.JOIN_06_cannot_join_before_the_start",
      "ProcRules.PROC_01_cannot_begin_before_start",
      "ProcessTaskRules.PROC_26_cannot_be_joined_before_the_start",
      "ProcessTaskRules.PROC_26_must_be_alive_from_start_to_end",
      "ProcessTaskRules.PROC_26_must_be_told_before_the_start_to_be_a_daemon",
      "ProcessTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called",
      "ProcessTaskRules.PROC_26_must_run_the_target_after_start"
    })
public final class StartsWhenMade extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    process.start();
    return new Eager(process);
  }

  private static final class Eager extends Wrong {

    private static final long serialVersionUID = 1;

    private boolean started;

    Eager(Process right) {
      super(right);
    }

    @Override
    public void start() {
      if (started) {
        super.start();
      }
      started = true;
    }
  }
}
