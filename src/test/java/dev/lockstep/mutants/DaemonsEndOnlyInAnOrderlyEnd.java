package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;

/** As CPython does it. */
@Mutant(
    fault = "a daemon outlives a program that a signal ends, or that halts",
    killedBy = {
      "DaemRules.DAEM_02_must_end_daemons_of_a_terminated_program",
      "DaemRules.DAEM_02_must_end_daemons_of_a_killed_program",
      "DaemRules.DAEM_15_cannot_outlive_its_starter"
    })
public final class DaemonsEndOnlyInAnOrderlyEnd extends AlteredProcesses {

  /** In a child only: there a program of the rules starts its daemon. */
  @Override
  protected Process alter(TaskOptions options) {
    Process right = real().process(options);
    boolean altered = real().parentProcess().isPresent() && options.daemon().orElse(false);
    return altered ? new Survivor(right, options) : right;
  }

  private static final class Survivor extends BareProcess {

    private static final long serialVersionUID = 1;

    Survivor(Process right, TaskOptions options) {
      super(right, options);
    }

    @Override
    public void start() {
      super.start();
      Runtime.getRuntime().addShutdownHook(new Thread(this::endUnlessBySignal));
    }

    private void endUnlessBySignal() {
      if (Thread.getAllStackTraces().keySet().stream()
          .noneMatch(thread -> thread.getName().equals("SIGTERM handler"))) {
        kill();
      }
    }
  }
}
