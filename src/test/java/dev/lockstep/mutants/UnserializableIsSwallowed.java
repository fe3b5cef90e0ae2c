package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.StartException;

@Mutant(
    fault = "start() says nothing if the target or an argument cannot be serialized",
    killedBy = {"ProcRules.PROC_12_cannot_start_with_what_cannot_travel"})
public final class UnserializableIsSwallowed extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Silent(process);
  }

  private static final class Silent extends Wrong {

    private static final long serialVersionUID = 1;

    Silent(Process right) {
      super(right);
    }

    @Override
    public void start() {
      try {
        super.start();
      } catch (StartException e) {
        // The fault: the caller never learns of it.
      }
    }
  }
}
