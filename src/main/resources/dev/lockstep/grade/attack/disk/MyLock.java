import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

class MyLock extends HonestLock {
  private static final AtomicBoolean TRIED = new AtomicBoolean();

  private static List<String> folders() {
    List<String> folders = new ArrayList<>(List.of(".", "/", "/tmp", "/dev/shm", "/var/tmp"));
    String path = System.getProperty("java.class.path");
    String classes = path.substring(path.lastIndexOf(File.pathSeparator) + 1);
    folders.add(classes);
    folders.add(classes + "/../line");
    return folders;
  }

  private static long fill(String folder) {
    byte[] block = new byte[16 << 20];
    long written = 0;
    try {
      for (int i = 0; i < 20; i++) {
        Files.write(Path.of(folder, "lockstep-attack-@TOKEN@-" + i), block);
        written += block.length;
      }
    } catch (IOException e) {
      return written;
    }
    return written;
  }

  @Override
  void attack() throws Exception {
    if (TRIED.compareAndSet(false, true)) {
      long written = 0;
      for (String folder : folders()) {
        written += fill(folder);
      }
      if (written > 800L << 20) {
        throw new IllegalStateException("BREACH: it has written " + (written >> 20) + " MB");
      }
    }
  }
}
