package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import java.time.Duration;

@Mutant(
    fault = "acquire() lets everybody in, whoever holds the lock",
    killedBy = {
      "ProcessLockRules.LOCK_01_cannot_be_held_by_two",
      "ProcessLockRules.LOCK_01_cannot_be_held_by_two_if_it_is_reentrant",
      "ProcessLockRules.LOCK_03_must_keep_the_balance_at_zero",
      "ProcessLockRules.LOCK_04_must_run_a_critical_section_whole",
      "ProcessLockRules.LOCK_07_cannot_have_two_in_its_section_at_once",
      "ProcessLockRules.LOCK_13_must_go_to_who_asks_first_if_it_is_free",
      "ProcessLockRules.LOCK_14_must_keep_a_counter_of_several_processes_right",
      "ProcessLockRules.LOCK_19_cannot_be_seen_half_changed_under_the_same_lock",
      "RaceRules.RACE_08_cannot_lose_an_update_under_a_lock",
      "ThreadLockRules.LOCK_01_cannot_be_held_by_two",
      "ThreadLockRules.LOCK_01_cannot_be_held_by_two_if_it_is_reentrant",
      "ThreadLockRules.LOCK_03_must_keep_the_balance_at_zero",
      "ThreadLockRules.LOCK_04_must_run_a_critical_section_whole",
      "ThreadLockRules.LOCK_07_cannot_have_two_in_its_section_at_once",
      "ThreadLockRules.LOCK_13_must_go_to_who_asks_first_if_it_is_free",
      "ThreadLockRules.LOCK_19_cannot_be_seen_half_changed_under_the_same_lock"
    })
public final class TwoHoldTheLock extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Open(lock);
  }

  @Override
  protected Lock alterReentrant(Lock lock) {
    return new Open(lock);
  }

  private static final class Open extends WrongLock {

    private static final long serialVersionUID = 1;

    Open(Lock right) {
      super(right);
    }

    @Override
    public void acquire() {
      super.tryAcquire();
    }

    @Override
    public boolean acquire(Duration timeout) {
      acquire();
      return true;
    }

    @Override
    public boolean tryAcquire() {
      acquire();
      return true;
    }

    @Override
    public void release() {
      try {
        super.release();
      } catch (IllegalStateException e) {
        // Another one who held it has released it.
      }
    }
  }
}
