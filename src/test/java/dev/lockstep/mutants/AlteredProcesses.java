package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.ForwardingProcess;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import java.util.Optional;

/**
 * The reference, whose processes a mutant alters; threads are left as they are, and programs not
 * offered.
 */
abstract class AlteredProcesses implements Implementation {

  private final Implementation reference = new Reference();

  /** The reference's processes. */
  protected final Multiprocessing real() {
    return reference.multiprocessing().orElseThrow();
  }

  /** What the mutant makes of a process that is to be made. */
  protected Process alter(TaskOptions options) {
    return alter(real().process(options));
  }

  /** What the mutant makes of a process that the reference made. */
  protected Process alter(Process process) {
    return process;
  }

  /** What the mutant tells a process of itself. */
  protected Process alterCurrent(Process current) {
    return current;
  }

  /** What the mutant tells a process of its parent. */
  protected Optional<Process> alterParent(Optional<Process> parent) {
    return parent;
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return Optional.of(new Altered());
  }

  @Override
  public Optional<Threading> threading() {
    return reference.threading();
  }

  /** A process that does as the real one; a mutant overrides what it does wrong. */
  protected abstract static class Wrong extends ForwardingProcess {

    private static final long serialVersionUID = 1;

    protected Wrong(Process right) {
      super(right);
    }
  }

  private final class Altered extends ForwardingMultiprocessing {

    Altered() {
      super(real());
    }

    @Override
    public Process process(TaskOptions options) {
      return alter(options);
    }

    @Override
    public Process currentProcess() {
      return alterCurrent(real().currentProcess());
    }

    @Override
    public Optional<Process> parentProcess() {
      return alterParent(real().parentProcess());
    }
  }
}
