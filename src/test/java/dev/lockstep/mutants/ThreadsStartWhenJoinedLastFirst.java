package dev.lockstep.mutants;

import dev.lockstep.api.Thread;
import java.util.ArrayDeque;
import java.util.Deque;

@Mutant(
    fault = "threads wait for a join, and then the last one that was started runs first",
    killedBy = "ThrExplorationRules.THR_15_may_come_in_the_order_of_the_starts")
public final class ThreadsStartWhenJoinedLastFirst extends AlteredThreads {

  private final Deque<Thread> started = new ArrayDeque<>();

  @Override
  protected Thread alter(Thread thread) {
    return new Late(thread, started);
  }

  private static final class Late extends Wrong {

    private final Thread right;
    private final Deque<Thread> started;

    Late(Thread right, Deque<Thread> started) {
      super(right);
      this.right = right;
      this.started = started;
    }

    @Override
    public void start() {
      started.push(right);
    }

    @Override
    public void join() throws InterruptedException {
      while (!started.isEmpty()) {
        Thread next = started.pop();
        next.start();
        next.join();
      }
    }
  }
}
