package dev.lockstep.mutants;

import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import java.util.concurrent.Semaphore;

@Mutant(
    fault = "a thread waits until the one that was started before it has ended",
    killedBy = {
      "ThrRules.THR_21_may_run_two_threads_at_the_same_time",
      "ThreadJoinRules.JOIN_03_may_run_threads_in_any_order"
    })
public final class OneThreadAtATime extends AlteredThreads {

  private final Semaphore turn = new Semaphore(1, true);

  @Override
  protected Thread alter(TaskOptions options) {
    Target target =
        arguments -> {
          turn.acquire();
          try {
            options.target().call(arguments);
          } finally {
            turn.release();
          }
        };
    return real().thread(doing(target, options));
  }
}
