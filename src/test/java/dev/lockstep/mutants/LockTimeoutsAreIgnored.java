package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import java.time.Duration;

@Mutant(
    fault = "acquire() waits for ever, whatever the timeout",
    killedBy = {
      "ProcessLockRules.LOCK_17_must_give_up_acquire_after_its_timeout",
      "ThreadLockRules.LOCK_17_must_give_up_acquire_after_its_timeout"
    })
public final class LockTimeoutsAreIgnored extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Stubborn(lock);
  }

  private static final class Stubborn extends WrongLock {

    private static final long serialVersionUID = 1;

    Stubborn(Lock right) {
      super(right);
    }

    @Override
    public boolean acquire(Duration timeout) throws InterruptedException {
      acquire();
      return true;
    }
  }
}
