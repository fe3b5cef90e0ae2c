package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "isAlive() is true until the end, also before the start",
    killedBy = {
      "ThreadTaskRules.PROC_26_must_be_alive_from_start_to_end",
      "ThreadTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called"
    })
public final class ThreadAliveBeforeTheStart extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Premature(thread);
  }

  private static final class Premature extends Wrong {

    Premature(Thread right) {
      super(right);
    }

    private boolean started;

    @Override
    public void start() {
      super.start();
      started = true;
    }

    @Override
    public boolean isAlive() {
      return !started || super.isAlive();
    }
  }
}
