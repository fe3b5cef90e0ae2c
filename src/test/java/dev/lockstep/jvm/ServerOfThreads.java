package dev.lockstep.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server that serves each client in a daemon thread. It writes its port, and ends when its
 * standard input does.
 */
final class ServerOfThreads {

  private ServerOfThreads() {}

  public static void main(String[] none) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().name("acceptor").start(() -> accept(server));
      System.out.println(server.getLocalPort());
      System.in.read();
    }
  }

  private static void accept(ServerSocket server) {
    try {
      for (int number = 1; ; number++) {
        Socket client = server.accept();
        Thread.ofPlatform().daemon().name("client-" + number).start(() -> serve(client));
      }
    } catch (IOException e) {
      // The server ends.
    }
  }

  /** Answers each line with its length, and who served it. */
  private static void serve(Socket client) {
    try (client;
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Thread self = Thread.currentThread();
        out.println(line.length() + " " + self.getName() + " daemon " + self.isDaemon());
      }
    } catch (IOException e) {
      // This client is gone, the others stay.
    }
  }
}
