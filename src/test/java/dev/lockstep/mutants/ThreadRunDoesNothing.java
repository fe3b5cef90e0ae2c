package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "run(), called directly, does not call the target",
    killedBy = {"ThrRules.THR_03_must_call_the_target_in_run"})
public final class ThreadRunDoesNothing extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Idle(thread);
  }

  private static final class Idle extends Wrong {

    Idle(Thread right) {
      super(right);
    }

    @Override
    public void run() {}
  }
}
