package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;
import java.util.OptionalInt;

@Mutant(
    fault = "exitCode() is 0 while the program runs",
    killedBy = {"SubpRules.SUBP_02_must_have_no_exit_code_while_it_runs"})
public final class ProgramExitCodeIsZeroBeforeTheEnd extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Early(program);
  }

  private static final class Early extends Wrong {

    Early(RunningProgram right) {
      super(right);
    }

    @Override
    public OptionalInt exitCode() {
      return OptionalInt.of(super.exitCode().orElse(0));
    }
  }
}
