package dev.lockstep.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Shard;
import dev.lockstep.grade.shard.ShardFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code lockstep merge}: what {@code grade} would have written, had it graded all in one run. */
class MergingTest {

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int lockstep(String... words) {
    CommandLine command = Lockstep.commandLine();
    command.setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    return command.execute(words);
  }

  private int merge(String... words) {
    List<String> all =
        Stream.concat(
                Stream.of("merge", folder.toString(), "--out", folder.toString()), Stream.of(words))
            .toList();
    return lockstep(all.toArray(String[]::new));
  }

  /** Ada's, and the same as Bob's: all submissions of a run are asked the same rules. */
  private static List<Submission> submissions() {
    Submission ada = Samples.withEveryOutcome();
    Submission bob =
        new Submission(
            "bob",
            ada.student(),
            ada.source(),
            ada.handedIn(),
            ada.state(),
            ada.remarks(),
            ada.implementation(),
            ada.rules(),
            ada.score(),
            ada.provenance());
    return List.of(ada, bob);
  }

  private void writeShard(int index, String rubric) throws IOException {
    Shard shard = new Shard(index, 2);
    Results own = new Results(Results.FORMAT, "Locks", List.of("lock"), shard.of(submissions()));
    ShardFile file = new ShardFile(shard, List.of("ada", "bob"), rubric, own);
    ResultFile.write(file, file.in(folder));
  }

  private void writeShards(String rubric) throws IOException {
    writeShard(1, rubric);
    writeShard(2, rubric);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void pagesAndFormsAreMadeOfAll() throws Exception {
    writeShards("");
    assertThat(merge("--format", "junit,nbgrader")).as("%s", said).isZero();
    assertThat(files())
        .containsKeys(
            "results.json",
            "index.html",
            "nbgrader.csv",
            "graded/ada.json",
            "submissions/ada/index.html",
            "submissions/ada/junit.xml",
            "submissions/bob/index.html");
    assertThat(said.toString()).contains("2 submissions: 2 graded; see " + folder);
  }

  @Test
  void mergingAgainChangesNothing() throws Exception {
    writeShards("each: 3");
    assertThat(merge("--format", "gradescope,github-classroom,junit,ctrf,nbgrader")).isZero();
    Map<String, String> first = files();
    assertThat(merge("--format", "gradescope,github-classroom,junit,ctrf,nbgrader")).isZero();
    assertThat(files()).isEqualTo(first);
  }

  @Test
  void theRubricOfTheShardsCountsUnlessAnotherIsGiven() throws Exception {
    writeShards("each: 3");
    assertThat(merge()).as("%s", said).isZero();
    assertThat(max()).isEqualTo(24);
    Path other = Files.writeString(folder.resolve("other.yaml"), "each: 5");
    assertThat(merge("--rubric", other.toString())).as("%s", said).isZero();
    assertThat(max()).isEqualTo(40);
  }

  private double max() throws IOException {
    Results results = ResultFile.readRun(folder.resolve(ResultFile.NAME));
    return results.submissions().getFirst().score().max().doubleValue();
  }

  @Test
  void aMissingShardIsNamedAndNothingIsWritten() throws Exception {
    writeShard(2, "");
    assertThat(merge()).isNotZero();
    assertThat(said.toString()).contains("a shard is missing: 1 of 2 (ada)");
    assertThat(folder.resolve("results.json")).doesNotExist();
  }

  @Test
  void aShardAloneHasNoForms() throws Exception {
    String path = folder.toString();
    String out = folder + "-out";
    assertThat(lockstep("grade", path, "--out", out, "--shard", "1/2", "--format", "junit"))
        .isNotZero();
    assertThat(said.toString()).contains("to lockstep merge");
  }
}
