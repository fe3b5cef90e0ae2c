package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;

@Mutant(
    fault = "a process may join itself, and the join returns at once",
    killedBy = {"ProcRules.PROC_29_cannot_be_joined_by_another_process"})
public final class CanJoinItself extends AlteredProcesses {

  @Override
  protected Process alterCurrent(Process current) {
    return new SelfJoining(current);
  }

  private static final class SelfJoining extends Wrong {

    private static final long serialVersionUID = 1;

    SelfJoining(Process right) {
      super(right);
    }

    @Override
    public boolean join(Duration timeout) {
      return true;
    }
  }
}
