package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "join() of a thread returns at once",
    killedBy = {
      "JoinRules.JOIN_10_must_see_what_a_thread_wrote_when_join_returns",
      "ThreadJoinRules.JOIN_08_must_be_done_when_each_thread_was_joined",
      "ThreadJoinRules.JOIN_10_may_not_have_happened_without_join",
      "ThreadTaskRules.PROC_26_must_wait_in_join"
    })
public final class ThreadJoinReturnsAtOnce extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Hasty(thread);
  }

  private static final class Hasty extends Wrong {

    Hasty(Thread right) {
      super(right);
    }

    @Override
    public void join() {}
  }
}
