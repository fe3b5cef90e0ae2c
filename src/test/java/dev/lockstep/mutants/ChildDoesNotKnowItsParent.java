package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.Optional;

@Mutant(
    fault = "parentProcess() in a child is empty",
    killedBy = {
      "CodeRules.CODE_08_must_tell_its_own_pid_and_its_parents",
      "CodeRules.CODE_15_must_name_the_process_that_started_it",
      "ProcRules.PROC_10_must_let_a_child_learn_both_pids"
    })
public final class ChildDoesNotKnowItsParent extends AlteredProcesses {

  @Override
  protected Optional<Process> alterParent(Optional<Process> parent) {
    return Optional.empty();
  }
}
