package dev.lockstep.mutants;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.Optional;

@Mutant(
    fault = "the end of a process waits for daemon threads, too",
    killedBy = {"DaemRules.DAEM_06_cannot_be_held_up_by_a_daemon_thread"})
public final class NoThreadIsADaemon extends AlteredProcesses {

  /** In a child only: there a process of the rules starts its thread. */
  @Override
  public Optional<Threading> threading() {
    return super.threading().map(right -> inAChild() ? altered(right) : right);
  }

  private boolean inAChild() {
    return real().parentProcess().isPresent();
  }

  private static Threading altered(Threading right) {
    return AlteredThreads.making(right, options -> alter(right, options));
  }

  private static Thread alter(Threading right, TaskOptions options) {
    return right.thread(options.daemon(false));
  }
}
