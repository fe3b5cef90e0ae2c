package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.RunningProgram;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real server with real clients: one daemon thread for each. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerTest {

  private static final Duration SIGNAL = Patience.configured().signal();

  private final RunningProgram server =
      JavaProgram.programs().start(JavaProgram.command(ServerOfThreads.class));
  private int port;

  @BeforeEach
  void readThePort() throws IOException {
    port = Integer.parseInt(new BufferedReader(new InputStreamReader(server.output())).readLine());
  }

  @AfterEach
  void end() {
    server.kill();
  }

  @Test
  @Testifies(value = "DAEM-10", as = JVM)
  void each_client_is_served_by_a_daemon_thread_of_its_own() throws IOException {
    try (Client first = new Client();
        Client second = new Client();
        Client third = new Client()) {
      // All are connected; none has to wait until another one is done, whatever the order.
      assertThat(third.ask("abc")).isEqualTo("3 client-3 daemon true");
      assertThat(first.ask("a")).isEqualTo("1 client-1 daemon true");
      assertThat(second.ask("ab")).isEqualTo("2 client-2 daemon true");
      assertThat(first.ask("abcd")).isEqualTo("4 client-1 daemon true");
    }
  }

  @Test
  @Testifies(value = "DAEM-10", as = JVM)
  void the_server_ends_without_waiting_for_its_clients() throws Exception {
    try (Client client = new Client()) {
      client.ask("still here");
      server.input().close();
      assertThat(server.waitFor(SIGNAL)).as("exit code, with a client connected").isZero();
      assertThat(client.in.read()).as("what the client reads then").isEqualTo(-1);
    }
  }

  private final class Client implements AutoCloseable {

    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    private final BufferedReader in;

    Client() throws IOException {
      socket.setSoTimeout(Math.toIntExact(SIGNAL.toMillis()));
      in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
    }

    String ask(String line) throws IOException {
      socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
