package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.TimeoutExpiredException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

@Mutant(
    fault = "run() gives up at the time limit and leaves the program running",
    killedBy = {"SubpRules.SUBP_02_must_kill_the_program_at_its_time_limit"})
public final class ProgramSurvivesItsTimeLimit extends AlteredPrograms {

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    if (command.timeout().isEmpty()) {
      return super.run(command);
    }
    RunningProgram program = start(command);
    try {
      program.waitFor(command.timeout().get());
      return program.communicate(command.input());
    } catch (TimeoutExpiredException e) {
      byte[] output = written(program.output());
      throw new TimeoutExpiredException(command.words(), command.timeout().get(), output);
    }
  }

  private static byte[] written(InputStream output) {
    try {
      return output.readNBytes(output.available());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
