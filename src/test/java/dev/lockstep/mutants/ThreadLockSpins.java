package dev.lockstep.mutants;

import dev.lockstep.api.Lock;

@Mutant(
    fault = "acquire() of a thread lock asks without pause until it is free",
    killedBy = {"ThreadLockRules.LOCK_02_cannot_use_the_cpu_while_it_waits"})
public final class ThreadLockSpins extends AlteredThreadLocks {

  @Override
  protected Lock alter(Lock lock) {
    return new Spinning(lock);
  }

  private static final class Spinning extends WrongThreadLock {

    Spinning(Lock right) {
      super(right);
    }

    @Override
    public void acquire() {
      while (!tryAcquire()) {
        Thread.onSpinWait();
      }
    }
  }
}
