package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;

@Mutant(
    fault = "terminate() closes the program's pipes as well",
    killedBy = {"SubpRules.SUBP_02_must_hear_the_last_words_of_a_terminated_program"})
public final class ProgramTerminateClosesThePipes extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Abrupt(program);
  }

  private static final class Abrupt extends Wrong {

    Abrupt(RunningProgram right) {
      super(right);
    }

    @Override
    public void terminate() {
      try {
        output().close();
        errors().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      super.terminate();
    }
  }
}
