import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      String secret = Files.readString(Path.of("@SECRET@"));
      throw new IllegalStateException("BREACH: it read " + secret);
    } catch (IOException e) {
      System.out.println("in vain: " + e);
    }
  }
}
