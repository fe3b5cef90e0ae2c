package dev.lockstep.mutants;

import dev.lockstep.api.Semaphore;

@Mutant(
    fault = "a semaphore has a permit more than it should",
    killedBy = {"ProcessLockRules.LOCK_14_must_let_in_as_many_as_a_semaphore_has_permits"})
public final class SemaphoreHasOneMore extends AlteredLocks {

  @Override
  protected Semaphore alterSemaphore(int permits) {
    return real().semaphore(permits + 1);
  }
}
