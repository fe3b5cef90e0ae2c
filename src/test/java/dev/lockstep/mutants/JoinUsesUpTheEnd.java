package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.concurrent.Semaphore;

@Mutant(
    fault = "the end of a child releases one join(), and the next one waits for another end",
    killedBy = {
      "JoinRules.JOIN_12_must_release_every_joiner",
      "JoinRules.JOIN_12_must_return_at_once_when_the_child_has_ended",
      "ProcRules.PROC_18_must_keep_the_exit_code"
    })
public final class JoinUsesUpTheEnd extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Greedy(process);
  }

  private static final class Greedy extends Wrong {

    private static final long serialVersionUID = 1;

    Greedy(Process right) {
      super(right);
    }

    private final transient Semaphore end = new Semaphore(1);

    @Override
    public void join() throws InterruptedException {
      super.join();
      end.acquire();
    }
  }
}
