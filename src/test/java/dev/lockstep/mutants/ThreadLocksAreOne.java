package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "there is but one thread lock, however many are made",
    killedBy = {
      "LockExplorationRules.CODE_06_may_count_wrong",
      "LockExplorationRules.LOCK_08_may_deadlock_if_the_orders_are_opposite",
      "LockExplorationRules.LOCK_11_may_lose_an_update_if_each_call_has_its_own_lock"
    })
public final class ThreadLocksAreOne extends AlteredThreadLocks {

  private final Lock one = real().lock();

  @Override
  protected Lock alter(Lock lock) {
    return one;
  }
}
