package dev.lockstep.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which the code of one submission lives, and what it may see besides.
 *
 * @param folder the folder
 * @param lease the user that it is lent
 * @param readable what else it needs: the JDK and the kit
 * @param compiles whether it is the compiler's turn, which alone may write classes
 */
public record Cell(Path folder, Lease lease, List<Path> readable, boolean compiles) {

  /** Keeps a copy. */
  public Cell {
    readable = List.copyOf(readable);
  }

  /** For code that runs. */
  public Cell(Path folder, Lease lease, List<Path> readable) {
    this(folder, lease, readable, false);
  }

  /** The same for the compiler. */
  public Cell compiling() {
    return new Cell(folder, lease, readable, true);
  }

  /** Another one for the same submission; from neither the other one can be written to. */
  public Cell beside(Lease lease) {
    return new Cell(folder.resolveSibling(folder.getFileName() + "-beside"), lease, readable);
  }

  /**
   * Copies another one's classes, so that any user may read them. Whoever wrote them is not
   * trusted: what is neither a folder nor a file is left where it is.
   */
  public void takeClassesOf(Cell other) throws IOException {
    try (Stream<Path> all = Files.walk(other.classes())) {
      for (Path one : all.skip(1).toList()) {
        copy(one, classes().resolve(other.classes().relativize(one)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void copy(Path one, Path copy) throws IOException {
    if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(copy);
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    } else if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(one, copy, LinkOption.NOFOLLOW_LINKS);
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  /** Makes its folders. */
  public Cell make() throws IOException {
    for (Path one : List.of(folder, sources(), classes(), temporary(), line())) {
      Files.createDirectories(one);
      Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return this;
  }

  /** The submission's sources; it cannot write there. */
  public Path sources() {
    return folder.resolve("sources");
  }

  /** Where the compiler puts its classes. */
  public Path classes() {
    return folder.resolve("classes");
  }

  /** Where it may write. */
  public Path temporary() {
    return folder.resolve("tmp");
  }

  /** Where the line to the controller begins. */
  public Path line() {
    return folder.resolve("line");
  }

  /** Code that runs could fill the disk with its own classes, or replace them by others. */
  List<Path> writable() {
    return compiles ? List.of(temporary(), classes()) : List.of(temporary());
  }

  /** What it may only read. */
  List<Path> closed() {
    return compiles ? List.of(sources(), line()) : List.of(sources(), line(), classes());
  }

  /** Deletes the folder with all that is in it. */
  public void delete() throws IOException {
    delete(folder);
  }

  /** The code may have closed its own folders, which holds up whoever is not the super-user. */
  private static void delete(Path one) throws IOException {
    if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isReadable(one) || !Files.isWritable(one) || !Files.isExecutable(one)) {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwx------"));
      }
      try (DirectoryStream<Path> all = Files.newDirectoryStream(one)) {
        for (Path inner : all) {
          delete(inner);
        }
      }
    }
    Files.deleteIfExists(one);
  }
}
