package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.List;
import java.util.Optional;

@Mutant(
    fault = "enumerate() lists nobody but the caller",
    killedBy = {"ThrRules.THR_13_must_list_the_others_and_main"})
public final class EnumerateListsTheCallerOnly extends AlteredThreads {

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(Lonely::new);
  }

  private static final class Lonely extends ForwardingThreading {

    Lonely(Threading right) {
      super(right);
    }

    @Override
    public List<Thread> enumerate() {
      return List.of(currentThread());
    }
  }
}
