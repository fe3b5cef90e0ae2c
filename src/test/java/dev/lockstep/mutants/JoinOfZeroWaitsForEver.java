package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;

@Mutant(
    fault = "a timeout of zero or less means no timeout, as for java.lang.Thread.join(0)",
    killedBy = {"JoinRules.JOIN_05_must_not_wait_when_the_timeout_is_zero_or_less"})
public final class JoinOfZeroWaitsForEver extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Endless(process);
  }

  private static final class Endless extends Wrong {

    private static final long serialVersionUID = 1;

    Endless(Process right) {
      super(right);
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      if (timeout.isPositive()) {
        return super.join(timeout);
      }
      join();
      return true;
    }
  }
}
