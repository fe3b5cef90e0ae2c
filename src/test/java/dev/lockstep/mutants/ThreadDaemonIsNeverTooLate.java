package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "setDaemon() after the start is silently ignored",
    killedBy = {
      "DaemRules.DAEM_04_cannot_change_a_thread_that_was_started",
      "ThreadTaskRules.PROC_26_must_be_told_before_the_start_to_be_a_daemon"
    })
public final class ThreadDaemonIsNeverTooLate extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Lenient(thread);
  }

  private static final class Lenient extends Wrong {

    Lenient(Thread right) {
      super(right);
    }

    private boolean started;

    @Override
    public void start() {
      super.start();
      started = true;
    }

    @Override
    public void setDaemon(boolean daemon) {
      if (!started) {
        super.setDaemon(daemon);
      }
    }
  }
}
