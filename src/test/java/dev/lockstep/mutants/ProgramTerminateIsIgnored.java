package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "terminate() does nothing",
    killedBy = {
      "SubpRules.SUBP_02_must_end_a_program_by_terminate",
      "SubpRules.SUBP_02_must_hear_the_last_words_of_a_terminated_program"
    })
public final class ProgramTerminateIsIgnored extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Deaf(program);
  }

  private static final class Deaf extends Wrong {

    Deaf(RunningProgram right) {
      super(right);
    }

    @Override
    public void terminate() {}
  }
}
