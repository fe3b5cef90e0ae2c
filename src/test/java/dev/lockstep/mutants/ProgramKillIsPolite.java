package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "kill() only asks the program to end",
    killedBy = {"SubpRules.SUBP_02_must_end_by_kill_what_ignores_terminate"})
public final class ProgramKillIsPolite extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Polite(program);
  }

  private static final class Polite extends Wrong {

    Polite(RunningProgram right) {
      super(right);
    }

    @Override
    public void kill() {
      terminate();
    }
  }
}
