package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "the thread is started when the object is made, and start() does nothing",
    killedBy = {
      "ThreadTaskRules.PROC_26_cannot_be_joined_before_the_start",
      "ThreadTaskRules.PROC_26_must_be_alive_from_start_to_end",
      "ThreadTaskRules.PROC_26_must_be_told_before_the_start_to_be_a_daemon",
      "ThreadTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called",
      "ThreadTaskRules.PROC_26_must_run_the_target_after_start"
    })
public final class ThreadStartsWhenMade extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    thread.start();
    return new Eager(thread);
  }

  private static final class Eager extends Wrong {

    Eager(Thread right) {
      super(right);
    }

    private boolean started;

    @Override
    public void start() {
      if (started) {
        super.start();
      }
      started = true;
    }
  }
}
