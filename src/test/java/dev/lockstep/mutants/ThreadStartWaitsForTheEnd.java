package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault =
        "start() waits until the thread has ended (in daemon threads only, so that not every rule"
            + " hangs)",
    killedBy = {
      "ThreadJoinRules.JOIN_10_may_not_have_happened_without_join",
      "ThreadTaskRules.PROC_26_must_not_block_in_start"
    })
public final class ThreadStartWaitsForTheEnd extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Synchronous(thread);
  }

  private static final class Synchronous extends Wrong {

    Synchronous(Thread right) {
      super(right);
    }

    @Override
    public void start() {
      super.start();
      if (java.lang.Thread.currentThread().isDaemon()) {
        awaitEnd();
      }
    }

    private void awaitEnd() {
      try {
        join();
      } catch (InterruptedException e) {
        java.lang.Thread.currentThread().interrupt();
      }
    }
  }
}
