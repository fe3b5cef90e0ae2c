package dev.lockstep.mutants;

import dev.lockstep.api.CompletedProgram;

@Mutant(
    fault = "run() shows every code above 128 as a negative one",
    killedBy = {"SubpRules.SUBP_02_must_show_somebody_elses_signal_as_a_shell_does"})
public final class EverySignalIsNegative extends AlteredPrograms {

  @Override
  protected CompletedProgram alter(CompletedProgram program) {
    int code = program.exitCode() > 128 ? 128 - program.exitCode() : program.exitCode();
    return new CompletedProgram(program.words(), code, program.output(), program.errors());
  }
}
