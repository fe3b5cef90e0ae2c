package dev.lockstep.mutants;

import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "the target is called once by start() and once more",
    killedBy = {"CodeRules.CODE_17_must_note_the_line_of_a_subclass_once"})
public final class ThreadCallsItsTargetTwice extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    Target twice =
        arguments -> {
          options.target().call(arguments);
          options.target().call(arguments);
        };
    return real().thread(doing(twice, options));
  }
}
