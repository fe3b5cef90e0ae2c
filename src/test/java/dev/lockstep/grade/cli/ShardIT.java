package dev.lockstep.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two shards of a run, one after the other, as two machines with one folder would grade them. */
class ShardIT {

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private void lockstep(String... words) {
    CommandLine command = Lockstep.commandLine();
    command.setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    assertThat(command.execute(words)).as("%s", said).isZero();
  }

  private void handIn(String student) throws IOException {
    Path own = Files.createDirectories(folder.resolve("submissions").resolve(student));
    Files.writeString(own.resolve("A.java"), "class A {}");
  }

  private void grade(String shard) {
    String submissions = folder.resolve("submissions").toString();
    String out = folder.resolve("out").toString();
    lockstep("grade", submissions, "--out", out, "--shard", shard, "--isolation", "L1");
  }

  @Test
  void aShardSaysWhatIsToBeDoneWhenAllAreThere() throws Exception {
    handIn("ada");
    handIn("bob");
    Path out = folder.resolve("out");
    grade("1/2");
    assertThat(said.toString())
        .contains("1/1  ada")
        .contains("shard 1 of 2: 1 submission, 0 graded; when all shards are done:")
        .contains("lockstep merge " + out + " --out " + out)
        .doesNotContain("results.json");
    assertThat(out.resolve(ResultFile.NAME)).doesNotExist();
    assertThat(out.resolve("index.html")).doesNotExist();
    grade("2/2");
    lockstep("merge", out.toString(), "--out", out.toString());
    assertThat(ResultFile.readRun(out.resolve(ResultFile.NAME)).submissions())
        .extracting(Submission::id)
        .containsExactly("ada", "bob");
    assertThat(out.resolve("index.html")).isNotEmptyFile();
  }
}
