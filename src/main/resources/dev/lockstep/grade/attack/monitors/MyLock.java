import java.util.concurrent.CountDownLatch;

class MyLock extends WrongLock {
  private static final CountDownLatch HELD = new CountDownLatch(2);

  private static void hold(Object monitor) {
    synchronized (monitor) {
      HELD.countDown();
      while (true) {
        Thread.onSpinWait();
      }
    }
  }

  @Override
  void attack() throws Exception {
    Thread.ofPlatform().daemon().start(() -> hold(System.out));
    Thread.ofPlatform().daemon().start(() -> hold(System.err));
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().halt(0));
    HELD.await();
  }
}
