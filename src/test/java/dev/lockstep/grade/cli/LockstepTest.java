package dev.lockstep.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.rubric.Overrides;
import dev.lockstep.grade.rubric.Rubric;
import dev.lockstep.grade.rubric.Scoring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command says to those who call it wrongly: a sentence, and no run. */
class LockstepTest {

  @TempDir private Path folder;

  @BeforeEach
  void handIn() throws IOException {
    Files.createDirectories(folder.resolve("in/ada"));
    Files.createDirectories(folder.resolve("none"));
    Files.writeString(folder.resolve("lok.yaml"), "each: 1\nparts: [lok]\n");
    Files.writeString(folder.resolve("override.yaml"), "adda: {score: 1, why: x}\n");
  }

  /** What it says, with {@code $} for the folder. */
  private String said(String command) {
    StringWriter said = new StringWriter();
    CommandLine line =
        Lockstep.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code = line.execute(command.replace("$", folder + "/").split(" "));
    return code + " " + said.toString().replace(folder + "/", "$");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "grade $in --out $o --jobs 0 | --jobs': '0' is no whole number from 1 up",
        "grade $in --out $o --scale 0 | --scale': '0' is no number above 0",
        "grade $in --out $o --limit=-1 | --limit': '-1' is no whole number from 1 up",
        "grade $in --out $o --isolation L5 | no level is called L5; there are L1, L2, L3, L4",
        "grade $in --out $in/o | --out $in/o lies in $in, where it would count",
        "grade $in --out $in | --out $in lies in $in",
        "grade $in --out $o --only zoe | no submission is so called; there are ada",
        "grade $none --out $o | $none holds no submission; each is a folder, zip or jar",
        "grade $nowhere --out $o | $nowhere is no folder; it has to hold",
        "grade $in --out $o --parts lok | no part is called lok; there are lock, queue",
        "grade $in --out $o --rubric $lok.yaml | $lok.yaml:2: no part is called lok",
        "grade $in --out $o --rule LOK* | no rule of these parts is called LOK*; an id is such as",
        "grade $in --out $o --override $override.yaml | :1: no submission is called “adda”",
        "grade $in --out $o --since $none.json | there are no results $none.json",
        "grade $in --out $o --seed x | --seed': 'x' is no whole number",
        "replay $in ada LOCK-01 | no rule is called LOCK-01; an id is such as",
        "replay $in ada LOCK-01 --scale 0 | --scale': '0' is no number above 0",
        "grade $in | Missing required option: '--out=DIR'",
        "report $none | there are no results $none/results.json",
      })
  void oneSentenceSaysWhatIsWrong(String command, String words) {
    assertThat(said(command)).contains("lockstep: ", words).doesNotStartWith("0 ");
    assertThat(said(command).lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report $o", "grade $in --out $o"})
  void aRubricIsNotForgotten(String command) throws IOException {
    Submission first = Samples.run().submissions().getFirst();
    RuleResult one = first.rules().getFirst();
    Points two = new Points(BigDecimal.TWO, BigDecimal.TWO, false);
    keep(first.scored(List.of(one.withPoints(two)), first.score()));
    assertThat(said(command)).contains("had a rubric; give it again by --rubric FILE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report $o", "grade $in --out $o"})
  void whatWasDecidedByHandIsNotForgotten(String command) throws Exception {
    Path decided = folder.resolve("decided.yaml");
    Files.writeString(decided, "ada: {score: 3, why: she explained it}");
    Results byHand =
        new Scoring(Rubric.NONE, Overrides.read(decided), Instant.now()).score(Samples.run());
    keep(byHand.submissions().getFirst());
    assertThat(said(command)).contains("decided by hand; give them again by --override FILE");
    Files.writeString(decided, "{}");
    assertThat(said("report $o --override $decided.yaml")).doesNotContain("by hand");
  }

  private void keep(Submission ada) throws IOException {
    Results run = Samples.run();
    ResultFile.write(
        new Results(run.format(), run.assignment(), run.parts(), List.of(ada)),
        Files.createDirectories(folder.resolve("o")).resolve(ResultFile.NAME));
  }

  /** A file stands where the results shall go, which stops the super-user, too. */
  @Test
  void aFolderThatCannotBeWrittenIsNoticedBeforeAnythingIsGraded() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThat(said("grade $in --out $file")).contains("lockstep: $file cannot be made");
  }

  @Test
  void aWordThatIsNoCommandIsAnsweredWithTheNearestOne() {
    assertThat(said("grad")).contains("lockstep: Unmatched argument", "lockstep grade?");
  }

  @Test
  void theVersionIsSaid() {
    assertThat(said("--version")).startsWith("0 lockstep ");
    assertThat(said("grade --version")).startsWith("0 lockstep ");
  }

  @Test
  void troubleWithFilesIsSaidInWords() {
    assertThat(Words.of(new IOException("No space left on device")))
        .startsWith("the disk is full")
        .contains("kept", "the same command");
    assertThat(Words.of(new FileSystemException("a", null, "No space left on device")))
        .startsWith("the disk is full");
    assertThat(Words.of(new FileSystemException("a", null, "Read-only file system")))
        .isEqualTo("a cannot be read or written: Read-only file system");
    assertThat(Words.of(new NoSuchFileException("a"))).isEqualTo("there is no file a");
    assertThat(Words.of(new AccessDeniedException("a")))
        .isEqualTo("this user may not read or write a");
  }
}
