package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {

  @TempDir private Path folder;

  private Path left(long grader) throws IOException {
    Path left = Files.createDirectories(folder.resolve("lockstep-" + grader + "-77"));
    Files.writeString(Files.createDirectories(left.resolve("cell1")).resolve("A.java"), "");
    Files.writeString(left.resolve("lock"), "");
    return left;
  }

  private static long ended() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void whatAKilledGraderLeftIsRemoved() throws Exception {
    Path left = left(ended());
    Files.createDirectories(folder.resolve("lockstep-of-somebody-else"));
    try (Workplace workplace = Workplace.makeIn(folder)) {
      assertThat(left).doesNotExist();
      assertThat(folder.resolve("lockstep-of-somebody-else")).exists();
      assertThat(workplace.folder()).exists();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/lockstep-[0-9]*");
  }

  @Test
  void whatALivingGraderUsesStays() throws Exception {
    Path here = left(ProcessHandle.current().pid());
    Path elsewhere = left(ended());
    try (FileChannel lock = FileChannel.open(elsewhere.resolve("lock"), StandardOpenOption.WRITE)) {
      lock.lock();
      Workplace.makeIn(folder).close();
      assertThat(here).as("its process lives").exists();
      assertThat(elsewhere).as("its process lives in another container").exists();
    }
    Workplace.makeIn(folder).close();
    assertThat(elsewhere).doesNotExist();
  }
}
