package dev.lockstep.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellTest {

  /** The compiler's classes are written by code that is not trusted, as that of a processor. */
  @Test
  void onlyFoldersAndFilesAreTakenOver(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the key");
    try (Lease lease = Lease.take()) {
      Cell cell = new Cell(folder.resolve("cell"), lease, List.of()).make();
      Files.createDirectory(cell.classes().resolve("inner"));
      Files.writeString(cell.classes().resolve("inner/A.class"), "a class");
      Files.createSymbolicLink(cell.classes().resolve("B.class"), secret);
      Files.createSymbolicLink(cell.classes().resolve("all"), folder);
      Cell beside = cell.beside(lease).make();
      beside.takeClassesOf(cell);
      try (Stream<Path> taken = Files.walk(beside.classes())) {
        assertThat(taken.map(beside.classes()::relativize).map(Path::toString))
            .containsExactlyInAnyOrder("", "inner", "inner/A.class");
      }
    }
  }
}
