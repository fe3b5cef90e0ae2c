package dev.lockstep.rules;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What a rule and the tasks that it starts have in common: a folder with a journal and with gates.
 * It works between threads and between processes alike, and needs nothing of the implementation.
 *
 * <p>A task notes what it does in the journal, and waits at gates that the rule opens; so a rule
 * forces the order that it wants to see, and never hopes for it. Written with the plainest means,
 * since it runs in cold JVMs.
 *
 * @param folder the folder's path, which travels to a child as a plain argument
 */
public record Scene(String folder) {

  private static final long INTERVAL_NANOS = 500_000;

  static Scene inNewFolder() {
    try {
      return new Scene(Files.createTempDirectory("lockstep-rule").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folder; false if a dying task has just written something more. */
  boolean delete() {
    File[] files = new File(folder).listFiles();
    for (File file : files == null ? new File[0] : files) {
      file.delete();
    }
    return new File(folder).delete() || !new File(folder).exists();
  }

  /** Notes a line in the journal. */
  public void note(String line) {
    try (FileOutputStream journal = new FileOutputStream(file("journal"), true)) {
      journal.write((line + "\n").getBytes(StandardCharsets.UTF_8)); // one write: lines stay whole
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the journal up to now. */
  public List<String> notes() {
    try {
      File journal = file("journal");
      return journal.exists() ? Files.readAllLines(journal.toPath()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this line was noted. */
  public boolean noted(String line) {
    return notes().contains(line);
  }

  /** The rest of the first line that begins with this word and a space. */
  public String value(String word) {
    return notes().stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody noted " + word + "; noted was " + notes()));
  }

  /** Opens a gate, for good. */
  public void open(String gate) {
    try {
      file("gate-" + gate).createNewFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a gate is open; gives up when the rule has ended, so that no task is left over. */
  public void await(String gate) {
    File opened = file("gate-" + gate);
    while (!opened.exists()) {
      if (!new File(folder).exists()) {
        throw new IllegalStateException("the rule has ended, and nobody opened the gate " + gate);
      }
      LockSupport.parkNanos(INTERVAL_NANOS);
    }
  }

  /** A file of the scene, for what a journal cannot show. */
  public File file(String name) {
    return new File(folder, name);
  }
}
