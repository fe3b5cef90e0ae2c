package dev.lockstep.grade.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The worker's end of the line to the controller. */
final class Channel implements AutoCloseable {

  private final SocketChannel channel;
  private final Seal seal;

  private Channel(SocketChannel channel, Seal seal) {
    this.channel = channel;
    this.seal = seal;
  }

  static Channel to(Path socket, Seal seal) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket));
    return new Channel(channel, seal);
  }

  /**
   * Says something; whoever interrupts the thread meanwhile cuts the line, and is known by that.
   */
  synchronized void say(Report report) {
    String line = seal.seal(JsonMapper.shared().writerFor(Report.class).writeValueAsString(report));
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
