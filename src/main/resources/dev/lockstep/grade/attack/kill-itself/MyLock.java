import java.io.IOException;
import java.io.UncheckedIOException;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("kill", "-KILL", pid).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.sleep(60_000); // its end comes before
  }
}
