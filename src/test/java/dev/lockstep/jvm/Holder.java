package dev.lockstep.jvm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A program that holds things and never gives them back: the lock of the file that is its argument,
 * and a port, which it writes.
 */
final class Holder {

  private Holder() {}

  public static void main(String[] file) throws IOException {
    FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE);
    channel.lock();
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    System.out.println(server.getLocalPort());
    System.in.read();
  }
}
