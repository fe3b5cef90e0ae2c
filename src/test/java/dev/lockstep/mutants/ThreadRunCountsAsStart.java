package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.time.Duration;

@Mutant(
    fault = "a thread whose run() was called can be joined, though it was never started",
    killedBy = {"ThreadJoinRules.JOIN_06_cannot_join_a_thread_after_a_mere_run"})
public final class ThreadRunCountsAsStart extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Mistaken(thread);
  }

  private static final class Mistaken extends Wrong {

    Mistaken(Thread right) {
      super(right);
    }

    private boolean ran;

    @Override
    public void run() throws Exception {
      ran = true;
      super.run();
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return ran || super.join(timeout);
    }
  }
}
