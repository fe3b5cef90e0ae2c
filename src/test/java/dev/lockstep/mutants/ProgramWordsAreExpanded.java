package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import java.util.List;

@Mutant(
    fault = "a word that names a variable is replaced by its value, as a shell does",
    killedBy = {"SubpRules.SUBP_01_must_hand_over_each_word_as_it_is"})
public final class ProgramWordsAreExpanded extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    List<String> words = command.words().stream().map(ProgramWordsAreExpanded::expanded).toList();
    return new Command(
        words,
        command.input(),
        command.directory(),
        command.environment(),
        command.timeout(),
        command.check());
  }

  private static String expanded(String word) {
    return word.startsWith("$") ? String.valueOf(System.getenv(word.substring(1))) : word;
  }
}
