import dev.lockstep.api.Lock;
import java.time.Duration;

/** A lock that is right, for attacks that must not cost any points as long as they are in vain. */
class HonestLock implements Lock {

  private boolean taken;

  /** What is done before anybody gets the lock. */
  void attack() throws Exception {}

  final void attackFirst() {
    try {
      attack();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void acquire() throws InterruptedException {
    acquire(Duration.ofDays(1));
  }

  @Override
  public boolean acquire(Duration timeout) throws InterruptedException {
    attackFirst();
    return take(timeout);
  }

  private synchronized boolean take(Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (taken) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    taken = true;
    return true;
  }

  @Override
  public boolean tryAcquire() {
    attackFirst();
    synchronized (this) {
      boolean free = !taken;
      taken = true;
      return free;
    }
  }

  @Override
  public synchronized void release() {
    if (!taken) {
      throw new IllegalStateException("nobody holds this lock");
    }
    taken = false;
    notify();
  }

  @Override
  public synchronized boolean isLocked() {
    return taken;
  }
}
