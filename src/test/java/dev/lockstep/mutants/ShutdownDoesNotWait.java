package dev.lockstep.mutants;

import dev.lockstep.api.Executor;

@Mutant(
    fault = "shutdown() returns at once, also if it is told to wait",
    killedBy = {
      "ThreadExecutorRules.EXEC_07_must_wait_in_shutdown",
      "ProcessExecutorRules.EXEC_07_must_wait_in_shutdown"
    })
public final class ShutdownDoesNotWait extends AlteredExecutors {

  @Override
  protected Executor alter(Executor executor) {
    return new Hasty(executor);
  }

  private static final class Hasty extends WrongExecutor {

    Hasty(Executor right) {
      super(right);
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
      super.shutdown(false, cancelFutures);
    }
  }
}
