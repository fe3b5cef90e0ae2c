package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;
import java.util.concurrent.atomic.AtomicBoolean;

@Mutant(
    fault = "only the first who waits for a program is told its exit code",
    killedBy = {"SubpRules.SUBP_02_must_wait_for_the_end"})
public final class ProgramExitCodeIsToldOnce extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Forgetful(program);
  }

  private static final class Forgetful extends Wrong {

    Forgetful(RunningProgram right) {
      super(right);
    }

    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    public int waitFor() throws InterruptedException {
      int code = super.waitFor();
      return told.getAndSet(true) ? 0 : code;
    }
  }
}
