package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;

@Mutant(
    fault = "a process of which nothing else is said says that it is a daemon",
    killedBy = {
      "DaemRules.DAEM_01_must_be_no_daemon_by_default",
      "ProcessTaskRules.PROC_26_must_be_told_before_the_start_to_be_a_daemon"
    })
public final class DaemonByDefault extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    Process right = real().process(options);
    return options.daemon().isPresent() ? right : new Volunteer(right);
  }

  private static final class Volunteer extends Wrong {

    private static final long serialVersionUID = 1;

    Volunteer(Process right) {
      super(right);
    }

    @Override
    public boolean isDaemon() {
      return true;
    }
  }
}
