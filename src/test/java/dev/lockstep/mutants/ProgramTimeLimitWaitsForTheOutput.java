package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.TimeoutExpiredException;
import java.time.Duration;

@Mutant(
    fault = "at the time limit run() kills the program, but then reads its output to the end",
    killedBy = {"SubpRules.SUBP_02_must_keep_the_time_limit_although_the_output_is_held_open"})
public final class ProgramTimeLimitWaitsForTheOutput extends AlteredPrograms {

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    if (command.timeout().isEmpty()) {
      return super.run(command);
    }
    RunningProgram program = start(command);
    Duration limit = command.timeout().get();
    Thread.ofPlatform().daemon().start(() -> killAfter(limit, program));
    CompletedProgram completed = program.communicate(command.input());
    if (completed.exitCode() == -9) {
      throw new TimeoutExpiredException(command.words(), limit, completed.output());
    }
    return completed;
  }

  private static void killAfter(Duration limit, RunningProgram program) {
    try {
      program.waitFor(limit);
    } catch (TimeoutExpiredException | InterruptedException e) {
      program.kill();
    }
  }
}
