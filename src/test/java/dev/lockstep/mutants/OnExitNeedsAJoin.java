package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.concurrent.CompletableFuture;

@Mutant(
    fault = "the future of onExit() completes only when somebody joins the child",
    killedBy = {
      "JoinRules.JOIN_09_must_go_on_after_an_asynchronous_call",
      "JoinRules.JOIN_09_must_wait_in_a_synchronous_call",
      "JoinRules.JOIN_13_must_call_back_with_the_answer"
    })
public final class OnExitNeedsAJoin extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Lazy(process);
  }

  private static final class Lazy extends Wrong {

    private static final long serialVersionUID = 1;

    Lazy(Process right) {
      super(right);
    }

    private final transient CompletableFuture<Process> joined = new CompletableFuture<>();

    @Override
    public void join() throws InterruptedException {
      super.join();
      joined.complete(this);
    }

    @Override
    public CompletableFuture<Process> onExit() {
      return joined;
    }
  }
}
