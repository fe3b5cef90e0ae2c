import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

class MyLock extends HonestLock {
  private static final AtomicBoolean LEFT = new AtomicBoolean();

  @Override
  void attack() throws Exception {
    if (LEFT.compareAndSet(false, true)) {
      try {
        for (int i = 0; i < 5; i++) {
          new ProcessBuilder("setsid", "sh", "-c", "trap '' TERM HUP INT; sleep 600.@TOKEN@ & wait")
              .inheritIO()
              .start();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
