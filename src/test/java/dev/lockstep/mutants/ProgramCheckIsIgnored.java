package dev.lockstep.mutants;

import dev.lockstep.api.Command;

@Mutant(
    fault = "run() never checks the exit code",
    killedBy = {"SubpRules.SUBP_02_must_raise_for_a_checked_exit_code"})
public final class ProgramCheckIsIgnored extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    return new Command(
        command.words(),
        command.input(),
        command.directory(),
        command.environment(),
        command.timeout(),
        false);
  }
}
