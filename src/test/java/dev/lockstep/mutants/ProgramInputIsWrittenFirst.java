package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import java.io.IOException;

@Mutant(
    fault = "run() writes all input before it reads any output",
    killedBy = {"SubpRules.SUBP_02_must_carry_large_amounts_both_ways"})
public final class ProgramInputIsWrittenFirst extends AlteredPrograms {

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    if (command.input().length == 0) {
      return super.run(command);
    }
    RunningProgram program = start(command);
    try {
      program.input().write(command.input());
    } catch (IOException e) {
      // The program does not read it.
    }
    return program.communicate(new byte[0]);
  }
}
