package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.time.Duration;

@Mutant(
    fault = "join(0) of a thread waits for ever, as Java's own does",
    killedBy = {
      "ThreadJoinRules.JOIN_05_must_not_wait_for_a_thread_when_the_timeout_is_zero_or_less"
    })
public final class ThreadJoinOfZeroWaitsForEver extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Misread(thread);
  }

  private static final class Misread extends Wrong {

    Misread(Thread right) {
      super(right);
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      if (timeout.isZero()) {
        join();
      }
      return super.join(timeout);
    }
  }
}
