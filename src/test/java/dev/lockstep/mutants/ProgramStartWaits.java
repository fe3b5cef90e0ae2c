package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "start() of a program waits for its end",
    killedBy = {
      "SubpRules.SUBP_01_must_not_wait_in_start",
      "SubpRules.SUBP_01_must_run_a_program_as_a_process_of_its_own",
      "SubpRules.SUBP_02_must_allow_a_dialogue",
      "SubpRules.SUBP_02_must_carry_large_amounts_both_ways",
      "SubpRules.SUBP_02_must_end_a_program_by_terminate",
      "SubpRules.SUBP_02_must_end_by_kill_what_ignores_terminate",
      "SubpRules.SUBP_02_must_end_the_input_and_wait_in_close",
      "SubpRules.SUBP_02_must_have_no_exit_code_while_it_runs",
      "SubpRules.SUBP_02_must_hear_the_last_words_of_a_terminated_program",
      "SubpRules.SUBP_02_must_leave_the_program_running_after_a_timeout_of_waitFor",
      "SubpRules.SUBP_02_must_wait_for_the_end"
    })
public final class ProgramStartWaits extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    try {
      program.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return program;
  }
}
