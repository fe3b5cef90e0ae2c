package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Semaphore;
import dev.lockstep.api.Threading;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** The reference, whose locks and semaphores a mutant alters, those of processes and threads. */
abstract class AlteredLocks extends AlteredProcesses {

  /** What the mutant makes of a lock that the reference made. */
  protected Lock alter(Lock lock) {
    return lock;
  }

  /** What the mutant makes of a re-entrant lock that the reference made. */
  protected Lock alterReentrant(Lock lock) {
    return lock;
  }

  /** What the mutant makes of a semaphore that is to be made. */
  protected Semaphore alterSemaphore(int permits) {
    return real().semaphore(permits);
  }

  /** What the mutant makes of a bounded semaphore that the reference made. */
  protected Semaphore alterBounded(Semaphore semaphore) {
    return semaphore;
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return super.multiprocessing().map(Altered::new);
  }

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(AlteredOfThreads::new);
  }

  private final class AlteredOfThreads extends ForwardingThreading {

    AlteredOfThreads(Threading threads) {
      super(threads);
    }

    @Override
    public Lock lock() {
      return alter(super.lock());
    }

    @Override
    public Lock reentrantLock() {
      return alterReentrant(super.reentrantLock());
    }
  }

  private final class Altered extends ForwardingMultiprocessing {

    Altered(Multiprocessing processes) {
      super(processes);
    }

    @Override
    public Lock lock() {
      return alter(super.lock());
    }

    @Override
    public Lock reentrantLock() {
      return alterReentrant(super.reentrantLock());
    }

    @Override
    public Semaphore semaphore(int permits) {
      return alterSemaphore(permits);
    }

    @Override
    public Semaphore boundedSemaphore(int permits) {
      return alterBounded(super.boundedSemaphore(permits));
    }
  }

  /**
   * A lock that does as the right one; a mutant overrides what it does wrong. It travels to
   * children, and the right one in it by itself.
   */
  protected abstract static class WrongLock implements Lock, Serializable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Lock right;

    protected WrongLock(Lock right) {
      this.right = right;
    }

    @Override
    public void acquire() throws InterruptedException {
      right.acquire();
    }

    @Override
    public boolean acquire(Duration timeout) throws InterruptedException {
      return right.acquire(timeout);
    }

    @Override
    public boolean tryAcquire() {
      return right.tryAcquire();
    }

    @Override
    public void release() {
      right.release();
    }

    @Override
    public boolean isLocked() {
      return right.isLocked();
    }

    @Override
    public boolean predecessorDied() {
      return right.predecessorDied();
    }
  }

  /** A semaphore that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class WrongSemaphore implements Semaphore, Serializable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Semaphore right;

    protected WrongSemaphore(Semaphore right) {
      this.right = right;
    }

    @Override
    public void acquire() throws InterruptedException {
      right.acquire();
    }

    @Override
    public boolean acquire(Duration timeout) throws InterruptedException {
      return right.acquire(timeout);
    }

    @Override
    public boolean tryAcquire() {
      return right.tryAcquire();
    }

    @Override
    public void release() {
      right.release();
    }

    @Override
    public int value() {
      return right.value();
    }
  }
}
