package dev.lockstep.mutants;

import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "what a target throws ends its thread without a word",
    killedBy = {"ThrRules.THR_05_must_report_what_run_throws"})
public final class ThreadSwallowsExceptions extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    Target silent =
        arguments -> {
          try {
            options.target().call(arguments);
          } catch (Exception | Error e) {
            // that nobody is told is the fault
          }
        };
    return real().thread(doing(silent, options));
  }
}
