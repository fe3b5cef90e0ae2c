import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    String path = System.getProperty("java.class.path");
    Path own = Path.of(path.substring(path.lastIndexOf(File.pathSeparator) + 1)).getParent();
    for (int i = 1; i <= 64; i++) {
      Path other = own.resolveSibling("cell" + i);
      if (!other.equals(own) && Files.isReadable(other.resolve("sources"))) {
        throw new IllegalStateException("BREACH: it can read " + other);
      }
    }
  }
}
