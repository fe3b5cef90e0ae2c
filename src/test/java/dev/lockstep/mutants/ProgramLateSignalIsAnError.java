package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;

@Mutant(
    fault = "terminate() and kill() fail if the program has ended",
    killedBy = {"SubpRules.SUBP_02_must_do_nothing_to_a_program_that_has_ended"})
public final class ProgramLateSignalIsAnError extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Strict(program);
  }

  private static final class Strict extends Wrong {

    Strict(RunningProgram right) {
      super(right);
    }

    @Override
    public void terminate() {
      requireRunning();
      super.terminate();
    }

    @Override
    public void kill() {
      requireRunning();
      super.kill();
    }

    private void requireRunning() {
      if (exitCode().isPresent()) {
        throw new IllegalStateException("the program has ended");
      }
    }
  }
}
