package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;

@Mutant(
    fault = "an interrupted run() leaves the program running",
    killedBy = {"SubpRules.SUBP_02_must_kill_the_program_when_run_is_interrupted"})
public final class ProgramSurvivesAnInterrupt extends AlteredPrograms {

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    if (command.timeout().isPresent() || command.check()) {
      return super.run(command);
    }
    return start(command).communicate(command.input());
  }
}
