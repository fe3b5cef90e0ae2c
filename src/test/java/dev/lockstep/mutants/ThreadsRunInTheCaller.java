package dev.lockstep.mutants;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.Optional;

@Mutant(
    fault = "start() of a thread in a child runs its target in the caller",
    killedBy = {
      "CodeRules.CODE_14_must_start_a_thread_in_each_child",
      "DaemRules.DAEM_06_cannot_be_held_up_by_a_daemon_thread",
      "DaemRules.DAEM_06_must_wait_for_its_threads",
      "ThrRules.THR_16_may_run_several_threads_in_several_processes",
      "ThrRules.THR_19_must_start_threads_from_any_thread"
    })
public final class ThreadsRunInTheCaller extends AlteredProcesses {

  /** In a child only, since there are mutants enough of the threads of the rule's own process. */
  @Override
  public Optional<Threading> threading() {
    return super.threading().map(right -> inAChild() ? altered(right) : right);
  }

  private boolean inAChild() {
    return real().parentProcess().isPresent();
  }

  private static Threading altered(Threading right) {
    return AlteredThreads.making(right, options -> alter(right, options));
  }

  private static Thread alter(Threading right, TaskOptions options) {
    return new Called(right.thread(options));
  }

  private static final class Called extends AlteredThreads.Wrong {

    Called(Thread right) {
      super(right);
    }

    @Override
    public void start() {
      try {
        run();
      } catch (Exception e) {
        e.printStackTrace();
      }
    }

    @Override
    public void join() {}
  }
}
