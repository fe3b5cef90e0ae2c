package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.util.Optional;

@Mutant(
    fault = "a name that was given is not used",
    killedBy = {
      "ProcRules.PROC_08_may_be_given_a_name",
      "ProcessTaskRules.PROC_26_must_have_a_name"
    })
public final class GivenNameIsIgnored extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    return real()
        .process(
            new TaskOptions(
                options.target(), options.arguments(), Optional.empty(), options.daemon()));
  }
}
