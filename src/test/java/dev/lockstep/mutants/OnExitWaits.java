package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.concurrent.CompletableFuture;

@Mutant(
    fault = "onExit() itself waits for the end of the child",
    killedBy = {
      "JoinRules.JOIN_09_must_go_on_after_an_asynchronous_call",
      "JoinRules.JOIN_13_must_call_back_with_the_answer",
      "JoinRules.JOIN_13_must_keep_the_answer_for_later"
    })
public final class OnExitWaits extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Synchronous(process);
  }

  private static final class Synchronous extends Wrong {

    private static final long serialVersionUID = 1;

    Synchronous(Process right) {
      super(right);
    }

    @Override
    public CompletableFuture<Process> onExit() {
      super.onExit().join();
      return CompletableFuture.completedFuture(this);
    }
  }
}
