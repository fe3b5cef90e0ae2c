import java.io.IOException;
import java.io.RandomAccessFile;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw")) {
      throw new IllegalStateException("BREACH: it can write its own JVM's memory " + memory);
    } catch (IOException e) {
      System.out.println("in vain: " + e);
    }
  }
}
