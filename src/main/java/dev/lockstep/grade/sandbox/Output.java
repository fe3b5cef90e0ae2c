package dev.lockstep.grade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads what a process prints, so that it never has to wait, and keeps the beginning. Nobody waits
 * for the end of the stream: a process left behind may hold it open.
 */
final class Output {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int limit;
  private final Thread reader;

  Output(InputStream stream, int limit) {
    this.limit = limit;
    this.reader = Thread.ofPlatform().daemon().name("output").start(() -> read(stream));
  }

  private void read(InputStream stream) {
    byte[] buffer = new byte[8192];
    try (stream) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        keep(buffer, n);
      }
    } catch (IOException e) {
      // The process has ended, and its stream with it.
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    kept.write(bytes, 0, Math.min(count, limit - kept.size()));
  }

  /** What was kept, once the process has ended. */
  String text() throws InterruptedException {
    reader.join(Duration.ofSeconds(1));
    synchronized (this) {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }
}
