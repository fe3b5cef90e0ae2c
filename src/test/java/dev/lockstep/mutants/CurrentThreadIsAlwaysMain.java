package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.Optional;

@Mutant(
    fault = "whoever asks is told to be the main thread",
    killedBy = {"ThrRules.THR_08_must_give_the_callers_own_thread"})
public final class CurrentThreadIsAlwaysMain extends AlteredThreads {

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(Mistaken::new);
  }

  private static final class Mistaken extends ForwardingThreading {

    Mistaken(Threading right) {
      super(right);
    }

    @Override
    public Thread currentThread() {
      return mainThread();
    }
  }
}
