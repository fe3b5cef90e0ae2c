package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import java.util.Optional;

@Mutant(
    fault = "a program runs in the caller's directory, whatever was asked for",
    killedBy = {
      "SubpRules.SUBP_01_cannot_start_in_a_directory_that_does_not_exist",
      "SubpRules.SUBP_01_must_run_in_its_directory"
    })
public final class ProgramDirectoryIsIgnored extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    return new Command(
        command.words(),
        command.input(),
        Optional.empty(),
        command.environment(),
        command.timeout(),
        command.check());
  }
}
