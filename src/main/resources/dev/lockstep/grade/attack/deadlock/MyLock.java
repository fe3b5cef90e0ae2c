import java.util.concurrent.CountDownLatch;

class MyLock extends HonestLock {
  private static void takeBoth(Object first, Object second, CountDownLatch both) {
    synchronized (first) {
      both.countDown();
      while (both.getCount() > 0) {
        Thread.onSpinWait();
      }
      synchronized (second) {
        both.countDown();
      }
    }
  }

  @Override
  void attack() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Object one = new Object();
    Object other = new Object();
    Thread.ofPlatform().daemon().start(() -> takeBoth(other, one, both));
    takeBoth(one, other, both);
  }
}
