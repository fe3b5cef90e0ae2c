package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import java.util.Optional;

@Mutant(
    fault = "run() takes as long as the program does",
    killedBy = {
      "SubpRules.SUBP_02_must_keep_the_time_limit_although_the_output_is_held_open",
      "SubpRules.SUBP_02_must_keep_what_was_written_before_the_time_limit",
      "SubpRules.SUBP_02_must_kill_the_program_at_its_time_limit"
    })
public final class ProgramTimeLimitIsIgnored extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    return new Command(
        command.words(),
        command.input(),
        command.directory(),
        command.environment(),
        Optional.empty(),
        command.check());
  }
}
