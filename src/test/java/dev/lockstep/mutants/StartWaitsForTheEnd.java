package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault =
        "start() waits until the child has ended (in daemon threads only, so that not every rule"
            + " hangs)",
    killedBy = {
      "CostRules.COST_07_may_let_the_parent_go_on_before_the_childs_first_line",
      "JoinRules.JOIN_01_must_return_from_start_before_the_work_is_done",
      "JoinRules.JOIN_02_may_print_all_starting_lines_first",
      "JoinRules.JOIN_03_may_run_and_end_in_any_order",
      "JoinRules.JOIN_07_cannot_wait_for_the_other_children",
      "JoinRules.JOIN_08_must_be_done_when_each_child_was_joined",
      "JoinRules.JOIN_13_may_start_and_forget",
      "JoinRules.JOIN_14_may_return_before_the_childs_first_line",
      "MemRules.MEM_01_cannot_change_a_global_of_a_child",
      "MemRules.MEM_02_cannot_see_what_another_child_appends",
      "ProcRules.PROC_16_may_run_several_with_threads_of_their_own",
      "ProcRules.PROC_17_must_run_each_start_in_a_process_of_its_own",
      "ProcessTaskRules.PROC_26_must_not_block_in_start"
    })
public final class StartWaitsForTheEnd extends AlteredProcesses {

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
    public void start() {
      super.start();
      if (Thread.currentThread().isDaemon()) {
        onExit().join();
      }
    }
  }
}
