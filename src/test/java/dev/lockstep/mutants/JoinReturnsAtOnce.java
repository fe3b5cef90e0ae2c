package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "join() without a timeout returns at once",
    killedBy = {
      "CodeRules.CODE_01_must_tell_the_end_last_if_all_are_joined",
      "CodeRules.CODE_09_must_continue_after_the_child",
      "CodeRules.CODE_10_must_report_all_mails_after_the_last",
      "CodeRules.CODE_13_must_wait_for_a_child_that_pauses",
      "ProcessTaskRules.PROC_26_must_wait_in_join"
    })
public final class JoinReturnsAtOnce extends AlteredProcesses {

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
    public void join() {}
  }
}
