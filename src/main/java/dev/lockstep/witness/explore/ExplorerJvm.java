package dev.lockstep.witness.explore;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JVM in which programs are explored, seen from here. */
final class ExplorerJvm implements AutoCloseable {

  private final Process process;
  private final ObjectOutputStream orders;
  private final ObjectInputStream answers;

  private ExplorerJvm(Process process) throws IOException {
    this.process = process;
    this.orders = new ObjectOutputStream(process.getOutputStream());
    this.orders.flush();
    this.answers = new ObjectInputStream(process.getInputStream());
  }

  /** Starts one with this engine. */
  static ExplorerJvm start(String engine) {
    List<String> command =
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ExplorerMain.class.getName(),
            engine);
    try {
      // The engine talks about itself, and prints the failures that it was asked to find.
      return new ExplorerJvm(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException("the JVM that explores could not be started", e);
    }
  }

  /** Explores, for at most this long. */
  Exploration explore(Order order, Duration limit)
      throws IOException, TimeoutException, InterruptedException {
    orders.writeObject(order);
    orders.flush();
    try {
      return CompletableFuture.supplyAsync(this::answer, Thread.ofPlatform().daemon()::start)
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private Exploration answer() {
    try {
      return (Exploration) answers.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
