package dev.lockstep.mutants;

import dev.lockstep.api.Pool;

@Mutant(
    fault = "terminate() does no more than close()",
    killedBy = {"PoolRules.POOL_23_must_end_the_workers_in_terminate"})
public final class TerminateOnlyCloses extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Gentle(pool);
  }

  private static final class Gentle extends WrongPool {

    Gentle(Pool right) {
      super(right);
    }

    @Override
    public void terminate() {
      close();
    }
  }
}
