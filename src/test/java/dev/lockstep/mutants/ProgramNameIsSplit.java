package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import java.util.ArrayList;
import java.util.List;

@Mutant(
    fault = "the first word is split at its blanks",
    killedBy = {"SubpRules.SUBP_01_cannot_start_a_whole_command_line_in_one_word"})
public final class ProgramNameIsSplit extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    List<String> words = new ArrayList<>(command.words());
    words.addAll(0, List.of(words.removeFirst().split(" ")));
    return new Command(
        words,
        command.input(),
        command.directory(),
        command.environment(),
        command.timeout(),
        command.check());
  }
}
