package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.StartException;

@Mutant(
    fault = "what cannot be started gives the exit code 127, as a shell does",
    killedBy = {
      "SubpRules.SUBP_01_cannot_start_a_file_that_may_not_be_executed",
      "SubpRules.SUBP_01_cannot_start_a_program_that_does_not_exist",
      "SubpRules.SUBP_01_cannot_start_a_whole_command_line_in_one_word",
      "SubpRules.SUBP_01_cannot_start_in_a_directory_that_does_not_exist"
    })
public final class MissingProgramIsAnExitCode extends AlteredPrograms {

  private static final Command FAILING = Command.of("sh", "-c", "exit 127");

  @Override
  public RunningProgram start(Command command) {
    try {
      return super.start(command);
    } catch (StartException e) {
      return super.start(FAILING);
    }
  }

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    try {
      return super.run(command);
    } catch (StartException e) {
      return super.run(FAILING);
    }
  }
}
