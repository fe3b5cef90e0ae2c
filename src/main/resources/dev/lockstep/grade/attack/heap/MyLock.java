import java.util.ArrayList;
import java.util.List;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[10_000_000]);
    }
  }
}
