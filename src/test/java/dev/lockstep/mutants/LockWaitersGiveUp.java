package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import java.time.Duration;

@Mutant(
    fault = "acquire() waits for a moment only, and then goes on without the lock",
    killedBy = {
      "ProcessLockRules.LOCK_02_must_suspend_the_others_and_let_one_go_on",
      "ProcessLockRules.LOCK_05_must_make_the_others_wait_if_it_is_never_released",
      "ProcessLockRules.LOCK_09_cannot_end_until_it_is_killed",
      "ThreadLockRules.LOCK_02_must_suspend_the_others_and_let_one_go_on",
      "ThreadLockRules.LOCK_05_must_make_the_others_wait_if_it_is_never_released",
      "ThreadLockRules.LOCK_09_cannot_end_until_their_process_is_killed"
    })
public final class LockWaitersGiveUp extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Impatient(lock);
  }

  private static final class Impatient extends WrongLock {

    private static final long serialVersionUID = 1;

    Impatient(Lock right) {
      super(right);
    }

    @Override
    public void acquire() throws InterruptedException {
      super.acquire(Duration.ofMillis(5));
    }
  }
}
