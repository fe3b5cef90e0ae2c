package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.TimeoutExpiredException;
import java.time.Duration;

@Mutant(
    fault = "waitFor(timeout) returns 0 if the program has not ended by then",
    killedBy = {"SubpRules.SUBP_02_must_leave_the_program_running_after_a_timeout_of_waitFor"})
public final class ProgramWaitForTimeoutIsSilent extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Silent(program);
  }

  private static final class Silent extends Wrong {

    Silent(RunningProgram right) {
      super(right);
    }

    @Override
    public int waitFor(Duration timeout) throws InterruptedException {
      try {
        return super.waitFor(timeout);
      } catch (TimeoutExpiredException e) {
        return 0;
      }
    }
  }
}
