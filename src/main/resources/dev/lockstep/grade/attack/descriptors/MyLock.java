import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class MyLock extends HonestLock {
  private static final List<Object> KEPT = new ArrayList<>();

  @Override
  void attack() throws Exception {
    try {
      while (true) {
        KEPT.add(new FileInputStream("/dev/null"));
      }
    } catch (IOException e) {
      System.out.println("in vain: " + e);
    }
  }
}
