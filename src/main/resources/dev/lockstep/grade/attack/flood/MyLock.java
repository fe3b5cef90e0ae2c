import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

class MyLock extends HonestLock {
  private static final AtomicBoolean PRINTED = new AtomicBoolean();

  @Override
  void attack() throws Exception {
    if (PRINTED.compareAndSet(false, true)) {
      byte[] dots = ".".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
      try (FileOutputStream past = new FileOutputStream("/dev/stdout")) {
        for (int i = 0; i < 100; i++) {
          System.out.writeBytes(dots);
          past.write(dots);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
