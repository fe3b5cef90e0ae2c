import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

class MyLock extends HonestLock {
  private static final int PORT = Integer.parseInt("@PORT@");

  @Override
  void attack() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      throw new IllegalStateException("BREACH: it has reached " + socket);
    } catch (IOException e) {
      System.out.println("in vain: " + e);
    }
  }
}
