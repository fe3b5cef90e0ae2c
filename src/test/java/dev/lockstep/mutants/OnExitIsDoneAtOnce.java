package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.concurrent.CompletableFuture;

@Mutant(
    fault = "the future of onExit() is done from the beginning",
    killedBy = {
      "JoinRules.JOIN_09_must_go_on_after_an_asynchronous_call",
      "JoinRules.JOIN_09_must_wait_in_a_synchronous_call",
      "JoinRules.JOIN_13_must_call_back_with_the_answer",
      "JoinRules.JOIN_13_must_keep_the_answer_for_later"
    })
public final class OnExitIsDoneAtOnce extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Hasty(process);
  }

  private static final class Hasty extends Wrong {

    private static final long serialVersionUID = 1;

    Hasty(Process right) {
      super(right);
    }

    @Override
    public CompletableFuture<Process> onExit() {
      return CompletableFuture.completedFuture(this);
    }
  }
}
