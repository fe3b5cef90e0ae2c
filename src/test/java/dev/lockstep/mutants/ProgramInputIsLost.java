package dev.lockstep.mutants;

import dev.lockstep.api.Command;

@Mutant(
    fault = "run() gives a program no input",
    killedBy = {
      "SubpRules.SUBP_02_must_carry_large_amounts_both_ways",
      "SubpRules.SUBP_02_must_feed_the_input_and_end_it",
      "SubpRules.SUBP_02_must_leave_bytes_as_they_are"
    })
public final class ProgramInputIsLost extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    return command.input(new byte[0]);
  }
}
