package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "of five arguments the last two change places",
    killedBy = {"ProcRules.PROC_12_must_pass_arguments_in_order"})
public final class ArgumentsChangePlaces extends AlteredProcesses {

  private static final int FIVE = 5;

  @Override
  protected Process alter(TaskOptions options) {
    List<@Nullable Object> positional = new ArrayList<>(options.arguments().positional());
    if (positional.size() == FIVE) {
      Collections.swap(positional, FIVE - 2, FIVE - 1);
    }
    Arguments arguments = new Arguments(positional, options.arguments().named());
    return real()
        .process(new TaskOptions(options.target(), arguments, options.name(), options.daemon()));
  }
}
