package dev.lockstep.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LockstepTest {

  @TempDir private Path folder;

  @Test
  void whatCannotBeHadIsSaidInWords() {
    assertThat(Lockstep.words(new AccessDeniedException("/root/grades")))
        .isEqualTo("this user has no right to /root/grades");
    assertThat(Lockstep.words(new NoSuchFileException("sheet.csv")))
        .isEqualTo("there is no sheet.csv");
    assertThat(Lockstep.words(new IllegalStateException())).isNotEmpty();
    assertThat(Lockstep.words(new IllegalStateException("why"))).isEqualTo("why");
  }

  /** A file stands where the results shall go, which stops the super-user, too. */
  @Test
  void aFolderThatCannotBeWrittenIsNoticedBeforeAnythingIsGraded() throws Exception {
    Files.createDirectories(folder.resolve("submissions/ada"));
    Files.writeString(folder.resolve("submissions/ada/A.java"), "class A {}");
    Path out = Files.writeString(folder.resolve("out"), "a file");
    StringWriter said = new StringWriter();
    CommandLine command = Lockstep.commandLine();
    command.setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    String submissions = folder.resolve("submissions").toString();
    assertThat(command.execute("grade", submissions, "--out", out.toString())).isNotZero();
    assertThat(said.toString())
        .startsWith("lockstep: " + out + " cannot be made")
        .doesNotContain("ada");
  }
}
