package dev.lockstep.grade.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The controller's end of the line to a worker. One may connect, and then the socket is gone;
 * whatever is said without the seal ends the line.
 */
final class Line implements AutoCloseable {

  /** No report is longer. */
  static final int LONGEST = 4 << 20;

  /** What came over the line, or how it ended. */
  sealed interface Event {}

  record Said(Report report) implements Event {}

  /** It was cut, as by the worker's end. */
  record Cut() implements Event {}

  /** Somebody else spoke. */
  record Forged() implements Event {}

  private final Path socket;
  private final Seal seal;
  private final ServerSocketChannel server;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(1000);
  private final Thread reader;

  private Line(Path socket, Seal seal, ServerSocketChannel server) {
    this.socket = socket;
    this.seal = seal;
    this.server = server;
    this.reader = Thread.ofPlatform().daemon().name("line").start(this::read);
  }

  static Line at(Path socket, Seal seal) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket), 1);
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
    return new Line(socket, seal, server);
  }

  /** The next event, if there is one in time. */
  Optional<Event> next(Duration limit) throws InterruptedException {
    return Optional.ofNullable(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void read() {
    try {
      readAll();
    } catch (InterruptedException e) {
      // Nobody listens any more.
    }
  }

  private void readAll() throws InterruptedException {
    try (SocketChannel channel = server.accept()) {
      server.close();
      Files.deleteIfExists(socket);
      InputStream stream = new BufferedInputStream(Channels.newInputStream(channel));
      for (Optional<String> line = line(stream); line.isPresent(); line = line(stream)) {
        Event event = event(line.get());
        events.put(event);
        if (event instanceof Forged) {
          return;
        }
      }
    } catch (IOException e) {
      // As good as its end.
    }
    events.put(new Cut());
  }

  private static Optional<String> line(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = stream.read(); b != '\n'; b = stream.read()) {
      if (b < 0 || line.size() > LONGEST) {
        return Optional.empty();
      }
      line.write(b);
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  private Event event(String line) {
    try {
      return seal.open(line)
          .<Event>map(text -> new Said(JsonMapper.shared().readValue(text, Report.class)))
          .orElseGet(Forged::new);
    } catch (JacksonException e) {
      return new Forged();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    reader.interrupt();
    Files.deleteIfExists(socket);
  }
}
