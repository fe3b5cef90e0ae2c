package dev.lockstep.mutants;

import dev.lockstep.api.Pool;

@Mutant(
    fault = "a pool takes tasks until join() is called, which needs no close()",
    killedBy = {
      "PoolRules.POOL_11_cannot_take_tasks_after_close",
      "PoolRules.POOL_12_cannot_be_joined_before_close"
    })
public final class PoolCloseStillAccepts extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Open(pool);
  }

  private static final class Open extends WrongPool {

    Open(Pool right) {
      super(right);
    }

    @Override
    public void close() {
      // Not before join().
    }

    @Override
    public void join() throws InterruptedException {
      super.close();
      super.join();
    }
  }
}
