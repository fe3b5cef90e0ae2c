package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.OptionalLong;

@Mutant(
    fault = "pid() is a number that the operating system does not know",
    killedBy = {
      "CodeRules.CODE_08_must_tell_its_own_pid_and_its_parents",
      "JoinRules.JOIN_14_must_have_a_living_process_when_start_returns",
      "ProcRules.PROC_09_must_have_the_pid_that_the_system_knows"
    })
public final class PidIsMadeUp extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Numbered(process);
  }

  private static final class Numbered extends Wrong {

    private static final long serialVersionUID = 1;

    Numbered(Process right) {
      super(right);
    }

    @Override
    public OptionalLong pid() {
      OptionalLong pid = super.pid();
      return pid.isEmpty() ? pid : OptionalLong.of(pid.getAsLong() + 1_000_000_000);
    }
  }
}
