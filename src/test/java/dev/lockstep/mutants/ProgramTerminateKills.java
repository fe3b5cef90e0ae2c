package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "terminate() kills",
    killedBy = {
      "SubpRules.SUBP_02_must_end_a_program_by_terminate",
      "SubpRules.SUBP_02_must_end_by_kill_what_ignores_terminate",
      "SubpRules.SUBP_02_must_hear_the_last_words_of_a_terminated_program"
    })
public final class ProgramTerminateKills extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Rough(program);
  }

  private static final class Rough extends Wrong {

    Rough(RunningProgram right) {
      super(right);
    }

    @Override
    public void terminate() {
      kill();
    }
  }
}
