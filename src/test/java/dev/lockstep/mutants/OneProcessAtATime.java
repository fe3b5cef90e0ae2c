package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import java.util.Optional;

@Mutant(
    fault = "start() waits until the process that was started before has ended",
    killedBy = {
      "IpcRules.IPC_05_may_work_without_any_exchange",
      "JoinRules.JOIN_02_may_print_all_starting_lines_first",
      "JoinRules.JOIN_03_may_run_and_end_in_any_order",
      "JoinRules.JOIN_07_cannot_wait_for_the_other_children",
      "JoinRules.JOIN_08_must_be_done_when_each_child_was_joined",
      "MemRules.MEM_01_cannot_change_a_global_of_a_child",
      "MemRules.MEM_02_cannot_see_what_another_child_appends",
      "OsRules.OS_01_must_make_two_processes_of_one_function",
      "OsRules.OS_43_may_be_many_processes",
      "OsRules.OS_43_may_hand_over_to_the_process_that_runs",
      "ProcRules.PROC_16_may_run_several_with_threads_of_their_own",
      "ProcRules.PROC_17_must_run_each_start_in_a_process_of_its_own",
      "ThrRules.THR_21_may_run_two_processes_at_the_same_time"
    })
public final class OneProcessAtATime extends AlteredProcesses {

  private Optional<Process> last = Optional.empty();

  @Override
  protected Process alter(Process process) {
    return new Queued(process, this);
  }

  private void awaitLast() {
    last.ifPresent(process -> process.onExit().join());
  }

  private static final class Queued extends Wrong {

    private static final long serialVersionUID = 1;

    private final transient OneProcessAtATime all;

    Queued(Process right, OneProcessAtATime all) {
      super(right);
      this.all = all;
    }

    @Override
    public void start() {
      all.awaitLast();
      super.start();
      all.last = Optional.of(this);
    }
  }
}
