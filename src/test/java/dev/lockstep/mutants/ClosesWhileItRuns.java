package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "close() is accepted while the process runs",
    killedBy = {"ProcRules.PROC_29_cannot_be_closed_while_it_runs"})
public final class ClosesWhileItRuns extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Careless(process);
  }

  private static final class Careless extends Wrong {

    private static final long serialVersionUID = 1;

    Careless(Process right) {
      super(right);
    }

    @Override
    public void close() {
      if (!isAlive()) {
        super.close();
      }
    }
  }
}
