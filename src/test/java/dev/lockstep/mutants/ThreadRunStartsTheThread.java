package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "run(), called directly, starts the thread and waits for it",
    killedBy = {
      "ThrRules.THR_03_must_call_the_target_in_run",
      "ThreadTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called"
    })
public final class ThreadRunStartsTheThread extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Misled(thread);
  }

  private static final class Misled extends Wrong {

    Misled(Thread right) {
      super(right);
    }

    @Override
    public void run() throws Exception {
      start();
      join();
    }
  }
}
