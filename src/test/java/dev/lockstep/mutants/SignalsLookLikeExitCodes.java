package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.OptionalInt;

@Mutant(
    fault = "death by signal 9 is told as exit code 137",
    killedBy = {
      "DaemRules.DAEM_12_cannot_hold_out_against_kill",
      "DaemRules.DAEM_12_may_hold_out_against_terminate",
      "DaemRules.DAEM_12_must_be_ended_by_hand",
      "ProcRules.PROC_19_must_tell_which_signal_ended_the_child",
      "ProcRules.PROC_29_must_end_a_process_from_outside"
    })
public final class SignalsLookLikeExitCodes extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new ShellLike(process);
  }

  private static final class ShellLike extends Wrong {

    private static final long serialVersionUID = 1;

    ShellLike(Process right) {
      super(right);
    }

    @Override
    public OptionalInt exitCode() {
      OptionalInt code = super.exitCode();
      return code.orElse(0) < 0 ? OptionalInt.of(128 - code.getAsInt()) : code;
    }
  }
}
