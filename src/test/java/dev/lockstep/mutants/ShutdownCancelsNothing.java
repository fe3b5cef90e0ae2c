package dev.lockstep.mutants;

import dev.lockstep.api.Executor;

@Mutant(
    fault = "shutdown() leaves what has not begun to run, also if it is told to cancel it",
    killedBy = {
      "ThreadExecutorRules.EXEC_07_must_cancel_what_waits_at_shutdown",
      "ProcessExecutorRules.EXEC_07_must_cancel_what_waits_at_shutdown"
    })
public final class ShutdownCancelsNothing extends AlteredExecutors {

  @Override
  protected Executor alter(Executor executor) {
    return new Generous(executor);
  }

  private static final class Generous extends WrongExecutor {

    Generous(Executor right) {
      super(right);
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
      super.shutdown(wait, false);
    }
  }
}
