package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Mutant(
    fault = "join() of a thread waits for all threads that were made",
    killedBy = {"ThreadJoinRules.JOIN_07_cannot_wait_for_the_other_threads"})
public final class ThreadJoinWaitsForAllThreads extends AlteredThreads {

  private final List<Thread> made = new CopyOnWriteArrayList<>();

  @Override
  protected Thread alter(Thread thread) {
    made.add(thread);
    return new Patient(thread, made);
  }

  private static final class Patient extends Wrong {

    private final List<Thread> all;

    Patient(Thread right, List<Thread> all) {
      super(right);
      this.all = all;
    }

    @Override
    public void join() throws InterruptedException {
      for (Thread thread : all) {
        thread.join();
      }
    }
  }
}
