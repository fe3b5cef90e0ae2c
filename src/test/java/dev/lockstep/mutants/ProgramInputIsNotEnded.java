package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import java.io.IOException;

@Mutant(
    fault = "run() does not close the input after it was written",
    killedBy = {
      "SubpRules.SUBP_02_must_carry_large_amounts_both_ways",
      "SubpRules.SUBP_02_must_feed_the_input_and_end_it",
      "SubpRules.SUBP_02_must_leave_bytes_as_they_are"
    })
public final class ProgramInputIsNotEnded extends AlteredPrograms {

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    if (command.input().length == 0) {
      return super.run(command);
    }
    RunningProgram program = start(command);
    try {
      program.input().write(command.input());
      program.input().flush();
      byte[] output = program.output().readAllBytes();
      byte[] errors = program.errors().readAllBytes();
      return new CompletedProgram(command.words(), program.waitFor(), output, errors);
    } catch (IOException e) {
      return program.communicate(new byte[0]);
    }
  }
}
