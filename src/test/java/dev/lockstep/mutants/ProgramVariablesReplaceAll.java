package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import java.util.ArrayList;
import java.util.List;

@Mutant(
    fault = "a program for which a variable is set gets none of the caller's",
    killedBy = {"SubpRules.SUBP_01_must_see_its_variables_and_the_callers"})
public final class ProgramVariablesReplaceAll extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    if (command.environment().isEmpty()) {
      return command;
    }
    List<String> words = new ArrayList<>(List.of("env", "-i"));
    command.environment().forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(command.words());
    return new Command(
        words,
        command.input(),
        command.directory(),
        command.environment(),
        command.timeout(),
        command.check());
  }
}
