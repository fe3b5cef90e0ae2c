package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "there is but one lock, however many are made",
    killedBy = {
      "ProcessLockRules.LOCK_19_may_be_intruded_by_who_takes_another_lock",
      "ThreadLockRules.LOCK_19_may_be_intruded_by_who_takes_another_lock"
    })
public final class AllLocksAreOne extends AlteredLocks {

  private final Lock one = real().lock();

  @Override
  protected Lock alter(Lock lock) {
    return one;
  }
}
