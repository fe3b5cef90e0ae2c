package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Mutant(
    fault = "join() waits for all children that were started, not for its own only",
    killedBy = {
      "CodeRules.CODE_01_may_tell_the_end_too_early",
      "DaemRules.DAEM_05_must_wait_for_its_children_after_an_exception",
      "DaemRules.DAEM_05_must_wait_for_its_children_in_an_orderly_end",
      "DaemRules.DAEM_06_must_wait_for_its_threads",
      "JoinRules.JOIN_03_may_run_and_end_in_any_order",
      "JoinRules.JOIN_07_cannot_wait_for_the_other_children",
      "ProcRules.PROC_29_cannot_be_joined_by_another_process"
    })
public final class JoinWaitsForAllChildren extends AlteredProcesses {

  private final List<Process> started = new CopyOnWriteArrayList<>();

  @Override
  protected Process alter(Process process) {
    return new Sociable(process, started);
  }

  private static final class Sociable extends Wrong {

    private static final long serialVersionUID = 1;

    private final transient List<Process> started;

    Sociable(Process right, List<Process> started) {
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
      super.join();
      started.forEach(process -> process.onExit().join());
    }
  }
}
