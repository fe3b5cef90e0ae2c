package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;

@Mutant(
    fault = "the child of a class of one's own does not execute its run()",
    killedBy = {"ProcRules.PROC_04_must_execute_an_overridden_run_in_the_child"})
public final class OverriddenRunIsIgnored extends AlteredProcesses {

  @Override
  protected Process alter(TaskOptions options) {
    boolean custom = options.target().getClass().getName().contains("CustomProcess");
    return real().process(custom ? TaskOptions.of(OverriddenRunIsIgnored::nothing) : options);
  }

  private static void nothing() {}
}
