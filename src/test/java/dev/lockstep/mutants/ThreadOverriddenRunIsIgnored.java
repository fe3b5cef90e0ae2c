package dev.lockstep.mutants;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "the thread of a class of one's own does not execute its run()",
    killedBy = {
      "CodeRules.CODE_18_must_enter_run_and_no_other_method",
      "ThrRules.THR_02_must_end_up_in_the_overridden_run"
    })
public final class ThreadOverriddenRunIsIgnored extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    boolean custom = options.target().getClass().getName().contains("CustomThread");
    return real().thread(custom ? TaskOptions.of(ThreadOverriddenRunIsIgnored::nothing) : options);
  }

  private static void nothing() {}
}
