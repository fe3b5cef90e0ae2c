package dev.lockstep.mutants;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Process;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

@Mutant(
    fault = "a process or thread that is started while a lock is held never begins",
    killedBy = {
      "ProcessLockRules.LOCK_12_may_run_without_asking",
      "ThreadLockRules.LOCK_12_may_run_without_asking"
    })
public final class LockStopsEverybody extends AlteredLocks {

  private final List<Lock> locks = new CopyOnWriteArrayList<>();

  @Override
  protected Lock alter(Lock lock) {
    locks.add(lock);
    return lock;
  }

  @Override
  protected Process alter(Process process) {
    return new Stopped(process, locks);
  }

  @Override
  public Optional<Threading> threading() {
    return super.threading()
        .map(right ->
            AlteredThreads.making(
                right, options -> new StoppedThread(right.thread(options), locks)));
  }

  private static final class StoppedThread extends AlteredThreads.Wrong {

    private final List<Lock> locks;

    StoppedThread(Thread right, List<Lock> locks) {
      super(right);
      this.locks = locks;
    }

    @Override
    public void start() {
      if (locks.stream().noneMatch(Lock::isLocked)) {
        super.start();
      }
    }
  }

  private static final class Stopped extends Wrong {

    private static final long serialVersionUID = 1;

    private final transient List<Lock> locks;

    Stopped(Process right, List<Lock> locks) {
      super(right);
      this.locks = locks;
    }

    @Override
    public void start() {
      if (locks.stream().noneMatch(Lock::isLocked)) {
        super.start();
      }
    }
  }
}
