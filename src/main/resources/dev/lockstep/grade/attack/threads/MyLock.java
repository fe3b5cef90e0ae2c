import java.util.concurrent.locks.LockSupport;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    while (true) {
      Thread.ofPlatform()
          .start(() -> {
            while (true) {
              LockSupport.park();
            }
          });
    }
  }
}
