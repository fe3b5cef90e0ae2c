package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "close() kills the program",
    killedBy = {"SubpRules.SUBP_02_must_end_the_input_and_wait_in_close"})
public final class ProgramCloseKills extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Rough(program);
  }

  private static final class Rough extends Wrong {

    Rough(RunningProgram right) {
      super(right);
    }

    @Override
    public void close() {
      kill();
      super.close();
    }
  }
}
