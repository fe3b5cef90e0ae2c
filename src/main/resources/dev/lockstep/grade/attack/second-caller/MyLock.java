import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

class MyLock extends WrongLock {
  @Override
  void attack() throws Exception {
    String path = System.getProperty("java.class.path");
    String classes = path.substring(path.lastIndexOf(File.pathSeparator) + 1);
    try (SocketChannel channel =
        SocketChannel.open(UnixDomainSocketAddress.of(classes + "/../line/s"))) {
      channel.write(ByteBuffer.wrap("{\"report\":\"done\"}\n".getBytes(StandardCharsets.UTF_8)));
      throw new IllegalStateException("BREACH: the grader can be called twice");
    } catch (IOException e) {
      System.out.println("in vain: " + e);
    }
  }
}
