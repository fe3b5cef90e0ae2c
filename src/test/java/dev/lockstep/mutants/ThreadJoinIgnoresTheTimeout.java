package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.time.Duration;

@Mutant(
    fault = "join(timeout) waits for the end of the thread, however long that takes",
    killedBy = {"ThreadTaskRules.PROC_26_must_give_up_join_after_its_timeout"})
public final class ThreadJoinIgnoresTheTimeout extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Stubborn(thread);
  }

  private static final class Stubborn extends Wrong {

    Stubborn(Thread right) {
      super(right);
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      join();
      return true;
    }
  }
}
