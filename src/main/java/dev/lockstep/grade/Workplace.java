package dev.lockstep.grade;

import dev.lockstep.grade.sandbox.Remains;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for the time of a run: the users that cells are lent may go through it, but not look
 * around in it. It is removed at the end of the run, also if the run is stopped; and what a grader
 * has left behind that was killed is removed by the next one.
 */
final class Workplace implements AutoCloseable {

  /** The number is that of the grader's process. */
  private static final Pattern NAME = Pattern.compile("lockstep-(\\d+)-\\d+");

  /** Held as long as the grader lives: in another container its number says nothing. */
  private static final String LOCK = "lock";

  private static final int TRIES = 20;

  private final Path folder;
  private final FileChannel lock;
  private final Thread stopping = new Thread(this::stop, "lockstep-stop");
  private volatile boolean stopped;

  private Workplace(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static Workplace make() throws IOException {
    return makeIn(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Workplace makeIn(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, "lockstep-" + own() + "-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Workplace workplace = new Workplace(folder, lock);
    Runtime.getRuntime().addShutdownHook(workplace.stopping);
    removeAbandoned(folder);
    return workplace;
  }

  private static long own() {
    return ProcessHandle.current().pid();
  }

  Path folder() {
    return folder;
  }

  /** Whether the run is being stopped: what its cells tell from now on counts no more. */
  boolean isStopped() {
    return stopped;
  }

  private void stop() {
    stopped = true;
    Remains.clear(own());
    for (int i = 0; i < TRIES && Files.exists(folder); i++) {
      remove(folder); // a cell may still be being made or cleared
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(stopping);
    } catch (IllegalStateException e) {
      return; // it is being stopped, and removed there
    }
    lock.close();
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }

  /** As well as it goes: somebody may still be writing, or it may be somebody else's. */
  private static void remove(Path folder) {
    try {
      delete(folder);
    } catch (IOException | UncheckedIOException e) {
      // The next grader tries again.
    }
  }

  private static void removeAbandoned(Path own) throws IOException {
    List<Path> beside;
    try (Stream<Path> all = Files.list(own.getParent())) {
      beside = all.filter(one -> grader(one).isPresent() && isOfSameUser(one, own)).toList();
    }
    for (Path one : beside) {
      long grader = grader(one).orElseThrow();
      if (ProcessHandle.of(grader).isEmpty() && !isLocked(one.resolve(LOCK))) {
        Remains.clear(grader);
        remove(one);
      }
    }
  }

  private static Optional<Long> grader(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() ? Optional.of(Long.valueOf(name.group(1))) : Optional.empty();
  }

  private static boolean isOfSameUser(Path one, Path own) {
    try {
      return Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    } catch (IOException e) {
      return false; // it has just been removed
    }
  }

  private static boolean isLocked(Path file) {
    if (Files.notExists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (IOException | OverlappingFileLockException e) {
      return true;
    }
  }
}
