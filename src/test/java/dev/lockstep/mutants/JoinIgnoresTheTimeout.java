package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;

@Mutant(
    fault = "join(timeout) waits for the end of the child, however long that takes",
    killedBy = {
      "JoinRules.JOIN_05_cannot_end_the_child_by_a_timeout",
      "JoinRules.JOIN_05_must_give_up_after_the_timeout",
      "JoinRules.JOIN_05_must_not_wait_when_the_timeout_is_zero_or_less",
      "ProcessTaskRules.PROC_26_must_give_up_join_after_its_timeout"
    })
public final class JoinIgnoresTheTimeout extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Stubborn(process);
  }

  private static final class Stubborn extends Wrong {

    private static final long serialVersionUID = 1;

    Stubborn(Process right) {
      super(right);
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      join();
      return true;
    }
  }
}
