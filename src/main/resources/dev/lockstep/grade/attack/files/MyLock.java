import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      String open = Files.readString(Path.of("@OPEN@"));
      throw new IllegalStateException("BREACH: it read " + open);
    } catch (IOException e) {
      System.out.println("in vain: " + e);
    }
  }
}
