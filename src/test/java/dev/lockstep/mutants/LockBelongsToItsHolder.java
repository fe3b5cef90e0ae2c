package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "only the thread that acquired the lock may release it",
    killedBy = {
      "ProcessLockRules.LOCK_09_may_be_freed_by_a_third_ones_release",
      "ProcessLockRules.LOCK_15_may_be_released_by_another",
      "ThreadLockRules.LOCK_09_may_be_freed_by_a_third_ones_release",
      "ThreadLockRules.LOCK_15_may_be_released_by_another"
    })
public final class LockBelongsToItsHolder extends AlteredLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Owned(lock);
  }

  private static final class Owned extends WrongLock {

    private static final long serialVersionUID = 1;

    private transient volatile @Nullable Thread holder;

    Owned(Lock right) {
      super(right);
    }

    @Override
    public void acquire() throws InterruptedException {
      super.acquire();
      holder = Thread.currentThread();
    }

    @Override
    public void release() {
      if (holder != Thread.currentThread()) {
        throw new IllegalStateException("only the holder may release");
      }
      super.release();
    }
  }
}
