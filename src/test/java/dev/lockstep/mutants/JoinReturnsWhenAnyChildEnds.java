package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

@Mutant(
    fault = "join() returns as soon as any of the children that run has ended",
    killedBy = {"JoinRules.JOIN_08_must_be_done_when_each_child_was_joined"})
public final class JoinReturnsWhenAnyChildEnds extends AlteredProcesses {

  private final List<Process> started = new CopyOnWriteArrayList<>();

  @Override
  protected Process alter(Process process) {
    return new Confused(process, started);
  }

  private static final class Confused extends Wrong {

    private static final long serialVersionUID = 1;

    private final transient List<Process> started;

    Confused(Process right, List<Process> started) {
      super(right);
      this.started = started;
    }

    @Override
    public void start() {
      super.start();
      started.add(this);
    }

    @Override
    public void join() throws InterruptedException {
      if (!started.contains(this) || !isAlive()) {
        super.join();
        return;
      }
      CompletableFuture.anyOf(
              started.stream()
                  .filter(Process::isAlive)
                  .map(Process::onExit)
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
