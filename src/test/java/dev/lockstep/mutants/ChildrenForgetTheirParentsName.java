package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "the children of Process-1 are called Process-1, Process-2, … again",
    killedBy = {"ProcRules.PROC_07_must_count_default_names_from_1"})
public final class ChildrenForgetTheirParentsName extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    process.setName(process.name().replaceFirst(".*:", "Process-"));
    return process;
  }
}
