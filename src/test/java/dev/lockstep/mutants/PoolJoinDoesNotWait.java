package dev.lockstep.mutants;

import dev.lockstep.api.Pool;

@Mutant(
    fault = "join() of a pool returns at once",
    killedBy = {"PoolRules.POOL_12_must_wait_for_the_workers_in_join"})
public final class PoolJoinDoesNotWait extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Hasty(pool);
  }

  private static final class Hasty extends WrongPool {

    Hasty(Pool right) {
      super(right);
    }

    @Override
    public void join() {}
  }
}
