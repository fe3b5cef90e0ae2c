import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    List<ByteBuffer> all = new ArrayList<>();
    while (true) {
      all.add(ByteBuffer.allocateDirect(10_000_000));
    }
  }
}
