package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "acquire() of a thread lock makes a lock in each call, which nobody else knows",
    killedBy = {
      "LockExplorationRules.LOCK_01_cannot_be_held_by_two_in_any_order",
      "LockExplorationRules.LOCK_03_must_leave_the_balance_at_0_in_every_order",
      "LockExplorationRules.LOCK_04_must_run_a_critical_section_whole_in_every_order"
    })
public final class ThreadLockIsMadeAnewInEachCall extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Anew(lock);
  }

  private final class Anew extends WrongThreadLock {

    private final ThreadLocal<Lock> mine = new ThreadLocal<>();

    Anew(Lock right) {
      super(right);
    }

    @Override
    public void acquire() throws InterruptedException {
      Lock made = real().lock();
      made.acquire();
      mine.set(made);
    }

    @Override
    public void release() {
      mine.get().release();
    }
  }
}
