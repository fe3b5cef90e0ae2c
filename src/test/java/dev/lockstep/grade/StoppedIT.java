package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped or killed while a submission hangs. */
class StoppedIT {

  @TempDir private Path folder;
  private Path temporary = Path.of("");
  private final List<Process> graders = new ArrayList<>();

  @BeforeEach
  void handIn() throws IOException {
    temporary = Files.createDirectories(folder.resolve("tmp"));
    new Submissions(folder).add("ada", "A.java", "class A {}").add("bob", "Mine.java", hanging());
  }

  /** It hangs as soon as it is made: nobody waits for its sleep to end. */
  private String hanging() {
    return """
    public class Mine implements dev.lockstep.api.Implementation {
      public Mine() throws Exception {
        Thread.sleep(1_000_000); // to hang is its part
      }
    }
    """;
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process grader : graders) {
      grader.descendants().forEach(ProcessHandle::destroyForcibly);
      grader.destroyForcibly().waitFor();
    }
  }

  private Process grade() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lockstep.grade.cli.Lockstep",
                "grade",
                folder.resolve("submissions").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--isolation=L1",
                "--jobs=1",
                "--rule=ThreadLockRules.LOCK_15*")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    graders.add(process);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !process.isAlive() || (isBobsTurn() && !cells(process).isEmpty()));
    return process;
  }

  private boolean isBobsTurn() throws IOException {
    return Files.readString(folder.resolve("said")).contains("1/2  ada");
  }

  /** The processes in which Bob's submission is compiled or run. */
  private static List<ProcessHandle> cells(Process grader) {
    return grader.descendants().toList();
  }

  private static void assertDead(List<ProcessHandle> cells) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> cells.stream().noneMatch(ProcessHandle::isAlive));
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(one -> one.getFileName().toString().startsWith("lockstep-")).toList();
    }
  }

  private static List<Path> groups(long grader) throws IOException {
    List<Path> groups = new ArrayList<>();
    for (String parent : List.of("memory", "pids", "")) {
      Path folder = Path.of("/sys/fs/cgroup").resolve(parent);
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> all =
            Files.newDirectoryStream(folder, "lockstep-" + grader + "-*")) {
          all.forEach(groups::add);
        }
      }
    }
    return groups;
  }

  @Test
  void aStoppedRunSaysWhatToDoAndLeavesNothing() throws Exception {
    Process grader = grade();
    List<ProcessHandle> cells = cells(grader);
    grader.destroy();
    assertThat(grader.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("said")))
        .contains("stopped; 1 of 2 are done and kept; the same command goes on from there");
    assertDead(cells);
    assertThat(left()).isEmpty();
    assertThat(groups(grader.pid())).isEmpty();
    assertThat(folder.resolve("out/graded/ada.json")).exists();
    assertThat(folder.resolve("out/graded/bob.json")).doesNotExist();
  }

  @Test
  void whatAKilledRunHasLeftIsRemovedByTheNext() throws Exception {
    Process killed = grade();
    List<ProcessHandle> cells = cells(killed);
    killed.destroyForcibly().waitFor();
    assertThat(left()).hasSize(1);
    Process next = grade();
    assertDead(cells);
    assertThat(left()).singleElement().asString().contains("-" + next.pid() + "-");
    assertThat(groups(killed.pid())).isEmpty();
    assertThat(Files.readString(folder.resolve("said"))).containsPattern("ada +kept");
    next.destroy();
    assertThat(next.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }
}
