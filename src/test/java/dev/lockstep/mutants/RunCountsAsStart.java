package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;

@Mutant(
    fault = "a process whose run() was called can be joined, though there is no child",
    killedBy = {
      "JoinRules.JOIN_06_cannot_join_after_a_mere_run",
      "ProcRules.PROC_05_cannot_open_a_process_by_run"
    })
public final class RunCountsAsStart extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Mistaken(process);
  }

  private static final class Mistaken extends Wrong {

    private static final long serialVersionUID = 1;

    Mistaken(Process right) {
      super(right);
    }

    private boolean ran;

    @Override
    public void run() throws Exception {
      ran = true;
      super.run();
    }

    private boolean joinsNothing() {
      return ran && pid().isEmpty();
    }

    @Override
    public void join() throws InterruptedException {
      if (!joinsNothing()) {
        super.join();
      }
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return joinsNothing() || super.join(timeout);
    }
  }
}
