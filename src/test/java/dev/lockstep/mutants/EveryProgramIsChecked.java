package dev.lockstep.mutants;

import dev.lockstep.api.Command;

@Mutant(
    fault = "run() checks the exit code even if not asked to",
    killedBy = {
      "SubpRules.SUBP_02_cannot_raise_without_a_checked_failure",
      "SubpRules.SUBP_02_must_give_the_exit_code",
      "SubpRules.SUBP_02_must_show_somebody_elses_signal_as_a_shell_does"
    })
public final class EveryProgramIsChecked extends AlteredPrograms {

  @Override
  protected Command alter(Command command) {
    return command.checked();
  }
}
