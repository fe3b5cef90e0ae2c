package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "pid() of a program is the number of the caller's process",
    killedBy = {"SubpRules.SUBP_01_must_run_a_program_as_a_process_of_its_own"})
public final class ProgramHasTheCallersPid extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Masked(program);
  }

  private static final class Masked extends Wrong {

    Masked(RunningProgram right) {
      super(right);
    }

    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }
  }
}
