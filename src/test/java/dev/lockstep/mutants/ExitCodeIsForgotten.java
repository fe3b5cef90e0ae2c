package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.OptionalInt;

@Mutant(
    fault = "the exit code can be asked for once only",
    killedBy = {"ProcRules.PROC_18_must_keep_the_exit_code"})
public final class ExitCodeIsForgotten extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Forgetful(process);
  }

  private static final class Forgetful extends Wrong {

    private static final long serialVersionUID = 1;

    private boolean told;

    Forgetful(Process right) {
      super(right);
    }

    @Override
    public OptionalInt exitCode() {
      OptionalInt code = super.exitCode();
      boolean again = told;
      told = told || code.isPresent();
      return again ? OptionalInt.empty() : code;
    }
  }
}
