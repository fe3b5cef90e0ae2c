package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "the end of a program waits for daemons as for other children",
    killedBy = {
      "DaemRules.DAEM_02_must_end_daemons_in_an_orderly_end",
      "DaemRules.DAEM_02_must_end_daemons_after_an_exception"
    })
public final class DaemonsAreWaitedFor extends AlteredProcesses {

  /** In a child only: there a program of the rules starts its daemon. */
  @Override
  protected Process alter(Process process) {
    return real().parentProcess().isPresent() ? new Kept(process) : process;
  }

  private static final class Kept extends Wrong {

    private static final long serialVersionUID = 1;

    private boolean daemon;

    Kept(Process right) {
      super(right);
    }

    @Override
    public void start() {
      daemon = super.isDaemon();
      super.setDaemon(false);
      super.start();
    }

    @Override
    public boolean isDaemon() {
      return daemon || super.isDaemon();
    }
  }
}
