package dev.lockstep.mutants;

import dev.lockstep.api.CompletedProgram;

@Mutant(
    fault = "run() gives the exit code 0 for every program",
    killedBy = {
      "SubpRules.SUBP_02_cannot_raise_without_a_checked_failure",
      "SubpRules.SUBP_02_must_give_the_exit_code",
      "SubpRules.SUBP_02_must_show_somebody_elses_signal_as_a_shell_does"
    })
public final class ProgramExitCodeIsLost extends AlteredPrograms {

  @Override
  protected CompletedProgram alter(CompletedProgram program) {
    return new CompletedProgram(program.words(), 0, program.output(), program.errors());
  }
}
