package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "close() does not wait for the program",
    killedBy = {"SubpRules.SUBP_02_must_end_the_input_and_wait_in_close"})
public final class ProgramCloseReturnsAtOnce extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Hasty(program);
  }

  private static final class Hasty extends Wrong {

    Hasty(RunningProgram right) {
      super(right);
    }

    @Override
    public void close() {}
  }
}
