package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "start() returns before there is a process, which is made in the background",
    killedBy = {
      "JoinRules.JOIN_14_must_have_a_living_process_when_start_returns",
      "ProcRules.PROC_06_must_be_alive_while_the_child_runs",
      "ProcRules.PROC_12_cannot_start_with_what_cannot_travel"
    })
public final class StartsInTheBackground extends AlteredProcesses {

  /** In a thread that the rule's own one starts, so that its output is kept with the rule's. */
  private static final Executor LATER =
      task -> Thread.ofPlatform().daemon().start(() -> runAfterAWhile(task));

  private static void runAfterAWhile(Runnable task) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    task.run();
  }

  @Override
  protected Process alter(Process process) {
    return new Late(process);
  }

  private static final class Late extends Wrong {

    private static final long serialVersionUID = 1;

    private transient @Nullable CompletableFuture<Void> begun;

    Late(Process right) {
      super(right);
    }

    @Override
    public void start() {
      if (begun == null) {
        begun = CompletableFuture.runAsync(super::start, LATER);
      } else {
        super.start();
      }
    }

    private void awaitBegin() {
      if (begun != null) {
        begun.join();
      }
    }

    @Override
    public void join() throws InterruptedException {
      awaitBegin();
      super.join();
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      awaitBegin();
      return super.join(timeout);
    }

    @Override
    public void kill() {
      awaitBegin();
      super.kill();
    }

    @Override
    public CompletableFuture<Process> onExit() {
      awaitBegin();
      return super.onExit();
    }
  }
}
