package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "the holder of a re-entrant lock cannot acquire it again",
    killedBy = {
      "ProcessLockRules.LOCK_17_must_let_its_holder_acquire_a_reentrant_lock_again",
      "ThreadLockRules.LOCK_17_must_let_its_holder_acquire_a_reentrant_lock_again"
    })
public final class ReentrantLockIsAPlainLock extends AlteredLocks {

  @Override
  protected Lock alterReentrant(Lock lock) {
    return real().lock();
  }
}
