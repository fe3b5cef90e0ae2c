package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "waitFor() of a program does not wait",
    killedBy = {
      "SubpRules.SUBP_02_must_allow_a_dialogue",
      "SubpRules.SUBP_02_must_do_nothing_to_a_program_that_has_ended",
      "SubpRules.SUBP_02_must_end_a_program_by_terminate",
      "SubpRules.SUBP_02_must_end_by_kill_what_ignores_terminate",
      "SubpRules.SUBP_02_must_have_no_exit_code_while_it_runs",
      "SubpRules.SUBP_02_must_wait_for_the_end"
    })
public final class ProgramWaitForReturnsAtOnce extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Hasty(program);
  }

  private static final class Hasty extends Wrong {

    Hasty(RunningProgram right) {
      super(right);
    }

    @Override
    public int waitFor() {
      return 0;
    }
  }
}
