package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;
import java.io.IOException;

@Mutant(
    fault = "close() waits for the program without reading its output",
    killedBy = {"SubpRules.SUBP_02_must_end_the_input_and_wait_in_close"})
public final class ProgramCloseLeavesTheOutputUnread extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Unread(program);
  }

  private static final class Unread extends Wrong {

    Unread(RunningProgram right) {
      super(right);
    }

    @Override
    public void close() {
      try {
        input().close();
        waitFor();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
