package dev.lockstep.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for the time of a run: the users that cells are lent may go through it, but not look
 * around in it.
 *
 * @param folder the folder
 */
record Workplace(Path folder) implements AutoCloseable {

  static Workplace make() throws IOException {
    String name = "lockstep-" + ProcessHandle.current().pid() + "-";
    Path folder = Files.createTempDirectory(name);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    return new Workplace(folder);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
