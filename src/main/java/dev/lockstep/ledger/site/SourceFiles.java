package dev.lockstep.ledger.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the classes of a source tree stand.
 *
 * @param byClass the files by the simple names of their classes
 */
record SourceFiles(Map<String, Path> byClass) {

  private static final String ENDING = ".java";

  /** Looks for the files; there are none if there is no such tree. */
  static SourceFiles find(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return new SourceFiles(Map.of());
    }
    try (Stream<Path> files = Files.walk(root)) {
      return new SourceFiles(
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted()
              .collect(Collectors.toMap(SourceFiles::className, file -> file, (one, two) -> one)));
    }
  }

  /** The file of a test that is named {@code Class.method}. */
  Optional<Path> of(String test) {
    return ofClass(test.substring(0, test.indexOf('.')));
  }

  /** The file of a class. */
  Optional<Path> ofClass(String name) {
    return Optional.ofNullable(byClass.get(name));
  }

  private static String className(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}
