import java.time.Duration;

/** A lock that lets everybody in, for attacks that want points all the same. */
class WrongLock extends HonestLock {

  @Override
  public boolean acquire(Duration timeout) {
    attackFirst();
    return true;
  }

  @Override
  public boolean tryAcquire() {
    attackFirst();
    return true;
  }

  @Override
  public void release() {}

  @Override
  public boolean isLocked() {
    return false;
  }
}
