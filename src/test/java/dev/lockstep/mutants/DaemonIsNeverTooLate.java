package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "setDaemon() after the start is silently ignored",
    killedBy = {
      "DaemRules.DAEM_04_cannot_be_set_after_the_start",
      "ProcessTaskRules.PROC_26_must_be_told_before_the_start_to_be_a_daemon"
    })
public final class DaemonIsNeverTooLate extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Lenient(process);
  }

  private static final class Lenient extends Wrong {

    private static final long serialVersionUID = 1;

    Lenient(Process right) {
      super(right);
    }

    @Override
    public void setDaemon(boolean daemon) {
      if (pid().isEmpty()) {
        super.setDaemon(daemon);
      }
    }
  }
}
