package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.io.File;

/**
 * A join that returned at once everywhere would let half of the rules fail by luck: with the child
 * about to end, nobody knows which of the two is first.
 */
@Mutant(
    fault = "join() without a timeout returns at once, if the child has begun and a rule holds it",
    killedBy = {
      "DaemRules.DAEM_05_must_wait_for_its_children_after_an_exception",
      "DaemRules.DAEM_05_must_wait_for_its_children_in_an_orderly_end",
      "DaemRules.DAEM_06_must_wait_for_its_threads",
      "DaemRules.DAEM_12_may_hold_out_against_terminate",
      "DaemRules.DAEM_12_must_be_ended_by_hand",
      "JoinRules.JOIN_04_must_wait_in_join_until_the_child_has_ended",
      "JoinRules.JOIN_08_must_be_done_when_each_child_was_joined",
      "JoinRules.JOIN_10_must_have_happened_when_join_returns",
      "JoinRules.JOIN_12_must_release_every_joiner",
      "ProcRules.PROC_18_cannot_leave_a_zombie",
      "ProcessTaskRules.PROC_26_must_wait_in_join"
    })
public final class JoinReturnsWhileHeld extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    String folder =
        options.arguments().positional().stream().findFirst().map(Object::toString).orElse("");
    return new Hasty(super.alter(options), folder);
  }

  private static final class Hasty extends Wrong {

    private static final long serialVersionUID = 1;

    private final String folder;

    Hasty(Process right, String folder) {
      super(right);
      this.folder = folder;
    }

    @Override
    public void join() throws InterruptedException {
      if (!isHeld()) {
        super.join();
      }
    }

    /** Whether something was noted, and no gate was opened. */
    private boolean isHeld() {
      String[] files = new File(folder).list();
      return files != null && files.length == 1 && files[0].equals("journal");
    }
  }
}
