package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;

@Mutant(
    fault = "a process that was not started can be joined, as if it had ended",
    killedBy = {
      "JoinRules.JOIN_06_cannot_join_after_a_mere_run",
      "JoinRules.JOIN_06_cannot_join_before_the_start",
      "ProcRules.PROC_05_cannot_open_a_process_by_run",
      "ProcessTaskRules.PROC_26_cannot_be_joined_before_the_start"
    })
public final class JoinBeforeTheStartReturns extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Lenient(process);
  }

  private static final class Lenient extends Wrong {

    private static final long serialVersionUID = 1;

    Lenient(Process right) {
      super(right);
    }

    @Override
    public void join() throws InterruptedException {
      if (pid().isPresent()) {
        super.join();
      }
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return pid().isEmpty() || super.join(timeout);
    }
  }
}
