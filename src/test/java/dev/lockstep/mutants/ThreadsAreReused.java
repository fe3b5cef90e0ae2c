package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

@Mutant(
    fault = "targets are executed by a worker thread that is used again when it is idle",
    killedBy = {
      "MemRules.MEM_08_cannot_see_a_thread_local_of_another_thread",
      "ThreadTaskRules.PROC_26_must_run_in_the_caller_when_run_is_called"
    })
public final class ThreadsAreReused extends AlteredThreads {

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(java.lang.Thread.ofPlatform().daemon().factory());
  private final AtomicBoolean busy = new AtomicBoolean();

  @Override
  protected Thread alter(TaskOptions options) {
    Target target = arguments -> execute(options.target(), arguments);
    return real().thread(doing(target, options));
  }

  private void execute(Target target, Arguments arguments) throws Exception {
    if (!busy.compareAndSet(false, true)) {
      target.call(arguments);
      return;
    }
    Callable<Boolean> call =
        () -> {
          target.call(arguments);
          return true;
        };
    try {
      worker.submit(call).get();
    } finally {
      busy.set(false);
    }
  }
}
