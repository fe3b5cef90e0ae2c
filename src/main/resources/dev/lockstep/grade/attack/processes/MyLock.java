import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

class MyLock extends HonestLock {
  private static final AtomicInteger STARTED = new AtomicInteger();

  @Override
  void attack() throws Exception {
    try {
      for (int i = STARTED.get(); i < 3000; i = STARTED.incrementAndGet()) {
        new ProcessBuilder("setsid", "sleep", "600.@TOKEN@").inheritIO().start();
      }
    } catch (IOException e) {
      STARTED.set(3000);
    }
  }
}
