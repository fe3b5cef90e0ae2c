package dev.lockstep.witness.explore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a stream to its end, so that who writes never waits, and keeps the last lines. */
final class LastLines {

  private static final int KEPT = 5;
  private static final Duration TO_THE_END = Duration.ofSeconds(2);

  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread reader;

  LastLines(InputStream stream) {
    reader = Thread.ofPlatform().daemon().start(() -> read(stream));
  }

  private void read(InputStream stream) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, Charset.defaultCharset()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        keep(line);
      }
    } catch (IOException e) {
      // The writer was killed, and the stream ended with it.
    }
  }

  private synchronized void keep(String line) {
    lines.add(line.strip());
    if (lines.size() > KEPT) {
      lines.remove();
    }
  }

  private synchronized String kept() {
    return String.join("\n", lines);
  }

  /** The last lines, once the writer has ended. */
  String atTheEnd() throws InterruptedException {
    reader.join(TO_THE_END);
    return kept();
  }
}
