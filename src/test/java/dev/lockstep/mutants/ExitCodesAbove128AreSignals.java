package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.OptionalInt;

@Mutant(
    fault = "exit(137) is taken for the death by signal 9",
    killedBy = {"ProcRules.PROC_19_must_tell_how_the_child_ended"})
public final class ExitCodesAbove128AreSignals extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Suspicious(process);
  }

  private static final class Suspicious extends Wrong {

    private static final long serialVersionUID = 1;

    Suspicious(Process right) {
      super(right);
    }

    @Override
    public OptionalInt exitCode() {
      OptionalInt code = super.exitCode();
      return code.orElse(0) > 128 ? OptionalInt.of(128 - code.getAsInt()) : code;
    }
  }
}
