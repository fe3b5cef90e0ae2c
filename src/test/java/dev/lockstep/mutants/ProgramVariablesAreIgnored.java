package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import java.util.Map;

@Mutant(
    fault = "a program gets the caller's variables only",
    killedBy = {"SubpRules.SUBP_01_must_see_its_variables_and_the_callers"})
public final class ProgramVariablesAreIgnored extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    return new Command(
        command.words(),
        command.input(),
        command.directory(),
        Map.of(),
        command.timeout(),
        command.check());
  }
}
