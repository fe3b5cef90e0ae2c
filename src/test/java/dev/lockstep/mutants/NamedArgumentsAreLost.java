package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.util.Map;

@Mutant(
    fault = "arguments by name do not reach the child",
    killedBy = {"ProcRules.PROC_13_must_pass_arguments_by_name"})
public final class NamedArgumentsAreLost extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    Arguments arguments = new Arguments(options.arguments().positional(), Map.of());
    return real()
        .process(new TaskOptions(options.target(), arguments, options.name(), options.daemon()));
  }
}
