package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "a second start() is silently accepted",
    killedBy = {"ThreadTaskRules.PROC_26_cannot_be_started_twice"})
public final class ThreadStartsAgain extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Patient(thread);
  }

  private static final class Patient extends Wrong {

    Patient(Thread right) {
      super(right);
    }

    private boolean started;

    @Override
    public void start() {
      if (!started) {
        super.start();
      }
      started = true;
    }
  }
}
