package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "the end of a program ends all its children, daemons or not",
    killedBy = {
      "DaemRules.DAEM_05_must_wait_for_its_children_in_an_orderly_end",
      "DaemRules.DAEM_05_must_wait_for_its_children_after_an_exception"
    })
public final class NobodyIsWaitedFor extends AlteredProcesses {

  /** In a child only: there a program of the rules starts its children. */
  @Override
  protected Process alter(Process process) {
    return real().parentProcess().isPresent() ? new Forgotten(process) : process;
  }

  private static final class Forgotten extends Wrong {

    private static final long serialVersionUID = 1;

    private boolean started;
    private boolean daemon;

    Forgotten(Process right) {
      super(right);
    }

    @Override
    public void start() {
      daemon = super.isDaemon();
      super.setDaemon(true);
      super.start();
      started = true;
    }

    @Override
    public boolean isDaemon() {
      return started ? daemon : super.isDaemon();
    }
  }
}
