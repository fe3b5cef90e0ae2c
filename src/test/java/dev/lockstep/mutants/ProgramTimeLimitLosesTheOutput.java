package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.TimeoutExpiredException;

@Mutant(
    fault = "what was written before the time limit is thrown away",
    killedBy = {"SubpRules.SUBP_02_must_keep_what_was_written_before_the_time_limit"})
public final class ProgramTimeLimitLosesTheOutput extends AlteredPrograms {

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    try {
      return super.run(command);
    } catch (TimeoutExpiredException e) {
      throw new TimeoutExpiredException(
          command.words(), command.timeout().orElseThrow(), new byte[0]);
    }
  }
}
