package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Mutant(
    fault = "no child begins before all that were made are started, or one of them is joined",
    killedBy = {
      "JoinRules.JOIN_02_may_print_a_childs_line_in_between",
      "OsRules.OS_01_must_make_two_processes_of_one_function",
      "OsRules.OS_43_may_hand_over_to_the_process_that_runs",
      "ProcRules.PROC_01_cannot_begin_before_start",
      "ProcRules.PROC_16_may_run_several_with_threads_of_their_own",
      "ProcRules.PROC_29_cannot_be_joined_by_another_process"
    })
public final class ChildrenBeginTogether extends AlteredProcesses {

  private final List<Waiting> made = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();

  @Override
  protected synchronized Process alter(Process process) {
    Waiting child = new Waiting(process, this);
    made.add(child);
    return child;
  }

  private synchronized void line(Waiting child) {
    made.remove(child);
    waiting.add(child);
    if (made.isEmpty()) {
      begin();
    }
  }

  private synchronized void begin() {
    List<Waiting> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(Waiting::begin);
  }

  private static final class Waiting extends Wrong {

    private static final long serialVersionUID = 1;

    private final transient ChildrenBeginTogether all;

    Waiting(Process right, ChildrenBeginTogether all) {
      super(right);
      this.all = all;
    }

    @Override
    public void start() {
      all.line(this);
    }

    void begin() {
      super.start();
    }

    @Override
    public void join() throws InterruptedException {
      all.begin();
      super.join();
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      all.begin();
      return super.join(timeout);
    }
  }
}
