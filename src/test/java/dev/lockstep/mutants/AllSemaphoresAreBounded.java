package dev.lockstep.mutants;

import dev.lockstep.api.Semaphore;

@Mutant(
    fault = "no semaphore gets more permits than it had at first",
    killedBy = {"ProcessLockRules.LOCK_15_may_give_a_semaphore_more_permits"})
public final class AllSemaphoresAreBounded extends AlteredLocks {

  @Override
  protected Semaphore alterSemaphore(int permits) {
    return real().boundedSemaphore(permits);
  }
}
