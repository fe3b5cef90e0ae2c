package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "a target gets its arguments by position in the reverse order",
    killedBy = {
      "CodeRules.CODE_19_must_pass_three_arguments_in_order",
      "ThrRules.THR_01_must_call_the_function_with_its_arguments",
      "ThrRules.THR_20_must_pass_arguments_in_their_order"
    })
public final class ThreadReversesArguments extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    Target target = arguments -> options.target().call(reversed(arguments));
    return real().thread(doing(target, options));
  }

  private static Arguments reversed(Arguments arguments) {
    return new Arguments(arguments.positional().reversed(), arguments.named());
  }
}
