package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.concurrent.CompletableFuture;

@Mutant(
    fault = "a future of onExit() that is asked for after the end never completes",
    killedBy = {"JoinRules.JOIN_13_must_keep_the_answer_for_later"})
public final class LateOnExitIsMissed extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Forgetful(process);
  }

  private static final class Forgetful extends Wrong {

    private static final long serialVersionUID = 1;

    Forgetful(Process right) {
      super(right);
    }

    @Override
    public CompletableFuture<Process> onExit() {
      return isAlive() ? super.onExit() : new CompletableFuture<>();
    }
  }
}
