package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.time.Duration;

@Mutant(
    fault = "a thread that was not started can be joined, as if it had ended",
    killedBy = {
      "ThreadJoinRules.JOIN_06_cannot_join_a_thread_after_a_mere_run",
      "ThreadTaskRules.PROC_26_cannot_be_joined_before_the_start"
    })
public final class ThreadJoinBeforeTheStartReturns extends AlteredThreads {

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
      started = true;
      super.start();
    }

    @Override
    public void join() throws InterruptedException {
      if (started) {
        super.join();
      }
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return !started || super.join(timeout);
    }
  }
}
