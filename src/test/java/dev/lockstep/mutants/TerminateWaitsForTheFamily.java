package dev.lockstep.mutants;

import dev.lockstep.api.Process;

@Mutant(
    fault = "terminate() waits until the children of the process have ended by themselves",
    killedBy = {
      "DaemRules.DAEM_02_must_end_daemons_of_a_terminated_program",
      "DaemRules.DAEM_05_cannot_wait_for_its_children_when_it_is_terminated"
    })
public final class TerminateWaitsForTheFamily extends AlteredProcesses {

  @Override
  protected Process alter(Process process) {
    return new Considerate(process);
  }

  private static final class Considerate extends Wrong {

    private static final long serialVersionUID = 1;

    Considerate(Process right) {
      super(right);
    }

    @Override
    public void terminate() {
      ProcessHandle.of(pid().orElseThrow()).stream()
          .flatMap(ProcessHandle::children)
          .forEach(child -> child.onExit().join());
      super.terminate();
    }
  }
}
