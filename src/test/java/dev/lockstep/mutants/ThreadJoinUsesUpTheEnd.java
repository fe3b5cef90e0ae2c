package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.util.concurrent.Semaphore;

@Mutant(
    fault = "the end of a thread releases one join(), and the next one waits for another end",
    killedBy = {"ThreadJoinRules.JOIN_12_must_release_every_joiner_of_a_thread"})
public final class ThreadJoinUsesUpTheEnd extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Greedy(thread);
  }

  private static final class Greedy extends Wrong {

    Greedy(Thread right) {
      super(right);
    }

    private final Semaphore end = new Semaphore(1);

    @Override
    public void join() throws InterruptedException {
      super.join();
      end.acquire();
    }
  }
}
