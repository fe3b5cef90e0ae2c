package dev.lockstep.grade.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Walks through what was handed in: files, folders, and archives in either. */
final class Entries {

  /** A folder in a folder, and so on, may be this deep. */
  private static final int DEEPEST = 30;

  private Entries() {}

  /** Takes entries, one by one. */
  @FunctionalInterface
  interface Taker {
    void take(Entry entry) throws IOException;
  }

  static void walk(Path path, Taker taker) throws IOException, UnreadableException {
    try {
      walkAny(path, taker);
    } catch (AccessDeniedException e) {
      throw closed(path, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof AccessDeniedException denied) {
        throw closed(path, denied);
      }
      throw e.getCause();
    }
  }

  /** Whoever grades may lack the right to a file of somebody else. */
  private static UnreadableException closed(Path path, AccessDeniedException e) {
    String name = String.valueOf(path.getFileName());
    return new UnreadableException(
        name + " cannot be read: the grader's user has no right to a file or folder of it", e);
  }

  private static void walkAny(Path path, Taker taker) throws IOException, UnreadableException {
    if (Files.isDirectory(path)) {
      walkFolder(path, taker);
    } else if (isArchive(path.getFileName().toString())) {
      walkArchive(path, "", taker);
    } else if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".java")) {
      throw new UnreadableException(
          path.getFileName() + " is an archive of another kind; hand in a folder, a zip or a jar");
    } else {
      taker.take(entry(path.getFileName().toString(), path));
    }
  }

  /** What is handed in through Moodle is an archive in a folder. */
  private static void walkFolder(Path folder, Taker taker) throws IOException, UnreadableException {
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      for (Path file : walk.filter(one -> !isFolder(one)).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (isArchive(name) && !Files.isSymbolicLink(file) && file.getParent().equals(folder)) {
          walkArchive(file, name + "/", taker);
        } else {
          taker.take(entry(name, file));
        }
      }
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Entry entry(String name, Path file) throws IOException {
    return new Entry(
        name,
        !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS),
        Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(),
        () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static void walkArchive(Path archive, String prefix, Taker taker)
      throws IOException, UnreadableException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          taker.take(
              new Entry(
                  prefix + entry.getName(),
                  entry.isUnixSymlink(),
                  entry.getLastModifiedTime().toInstant(),
                  () -> zip.getInputStream(entry)));
        }
      }
    } catch (IOException e) {
      throw new UnreadableException(
          archive.getFileName() + " cannot be read as a zip archive: " + e.getMessage(), e);
    }
  }

  private static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip") || lower.endsWith(".jar");
  }
}
