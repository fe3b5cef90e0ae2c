package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "a thread may join itself, and the join returns at once",
    killedBy = {"ThreadJoinRules.JOIN_06_cannot_join_oneself"})
public final class ThreadCanJoinItself extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new SelfJoining(thread, this);
  }

  private static final class SelfJoining extends Wrong {

    private final Thread right;
    private final ThreadCanJoinItself all;

    SelfJoining(Thread right, ThreadCanJoinItself all) {
      super(right);
      this.right = right;
      this.all = all;
    }

    @Override
    public void join() throws InterruptedException {
      if (all.real().currentThread() != right) {
        super.join();
      }
    }
  }
}
