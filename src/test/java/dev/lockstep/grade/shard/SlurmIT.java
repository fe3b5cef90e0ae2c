package dev.lockstep.grade.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.cli.Lockstep;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The job file for Slurm, on a real one: an array of four jobs, put together, gives what one run
 * gives. It is skipped where Slurm is not installed (on Debian: slurm-wlm and munge), or must not
 * be started.
 */
class SlurmIT {

  private static final Path JOB = Path.of("src/main/grader/slurm/grade.sbatch");
  private static final Path SLURM = Path.of("src/test/resources/dev/lockstep/grade/shard/slurm.sh");

  private static final String RIGHT =
      """
      import dev.lockstep.api.Implementation;
      import dev.lockstep.api.Threading;
      import java.util.Optional;

      public class Mine implements Implementation {

        @Override
        public Optional<Threading> threading() {
          return new dev.lockstep.reference.ReferenceWithConcurrent().threading();
        }
      }
      """;

  private static final String EMPTY =
      "public class Mine implements dev.lockstep.api.Implementation {}";

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  /** What the same grading is to say, however it is spread. */
  private record Grade(String id, State state, Score score, List<Outcome> outcomes) {

    static Grade of(Submission one) {
      List<Outcome> outcomes = one.rules().stream().map(RuleResult::outcome).toList();
      return new Grade(one.id(), one.state(), one.score(), outcomes);
    }
  }

  @Test
  void anArrayOfJobsGradesAsOneRunDoes() throws Exception {
    requireSlurm();
    handIn();
    lockstep(words("grade", "whole").toArray(String[]::new));

    String log = runArray();

    assertThat(folder.resolve("shards/shards"))
        .isDirectoryContaining("glob:**/1-of-4.json")
        .isDirectoryContaining("glob:**/4-of-4.json");
    assertThat(folder.resolve("shards/results.json")).as("of a shard").doesNotExist();
    assertThat(log).contains("shard 2 of 4: 1 submission, 0 graded; when all shards are done:");
    String shards = folder.resolve("shards").toString();
    lockstep("merge", shards, "--out", shards);
    assertThat(grades("shards")).isEqualTo(grades("whole"));
    assertThat(grades("whole")).extracting(Grade::state).contains(State.GRADED, State.NOT_COMPILED);
    assertThat(folder.resolve("shards/index.html")).isNotEmptyFile();
    assertThat(ProcessHandle.allProcesses().filter(this::isOfThisTest)).as("left over").isEmpty();
  }

  private static void requireSlurm() throws Exception {
    List<String> lacking =
        Stream.of("munged", "slurmctld", "slurmd", "sbatch", "unshare", "setpriv")
            .filter(program -> !isInstalled(program))
            .toList();
    Assumptions.assumeTrue(
        lacking.isEmpty(), "not installed: " + lacking + "; on Debian: slurm-wlm, munge");
    Process namespace =
        new ProcessBuilder("unshare", "--pid", "--fork", "--mount-proc", "true")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean isRoot = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    Assumptions.assumeTrue(
        isRoot && namespace.waitFor() == 0,
        "Slurm is started by root only, in a process namespace of its own");
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** Five, so that the shards are not equally large. */
  private void handIn() throws IOException {
    hand("ada", RIGHT);
    hand("bob", EMPTY.replace("{}", "{"));
    hand("cleo", EMPTY);
    hand("dan", RIGHT);
    hand("eve", "class Other {}");
  }

  private void hand(String student, String source) throws IOException {
    Path own = Files.createDirectories(folder.resolve("submissions").resolve(student));
    Files.writeString(own.resolve("Mine.java"), source);
  }

  private List<String> words(String command, String out) {
    return List.of(
        command,
        folder.resolve("submissions").toString(),
        "--out",
        folder.resolve(out).toString(),
        "--rule",
        "ThreadLockRules.LOCK_06*",
        "--isolation",
        "L1");
  }

  private void lockstep(String... words) {
    CommandLine command = Lockstep.commandLine();
    command.setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    assertThat(command.execute(words)).as("%s", said).isZero();
  }

  /** What the jobs print. */
  private String runArray() throws Exception {
    makeLauncher();
    Path log = Files.createDirectories(folder.resolve("printed"));
    List<String> words =
        new ArrayList<>(List.of("unshare", "--pid", "--fork", "--kill-child=KILL", "--mount-proc"));
    words.addAll(List.of(SLURM.toAbsolutePath().toString(), folder.toString()));
    words.addAll(List.of(freePort(), freePort()));
    words.addAll(List.of("--array=0-3", "--output=" + log + "/%a.txt", JOB.toString()));
    List<String> grading = words("grade", "shards");
    words.addAll(grading.subList(1, grading.size()));
    run(words);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      all.append(Files.readString(log.resolve(i + ".txt")));
    }
    return all.toString();
  }

  /** The command, with the classes of this build; munge goes through the folder. */
  private void makeLauncher() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("lockstep");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' dev.lockstep.grade.cli.Lockstep \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private void run(List<String> words) throws Exception {
    Path log = folder.resolve("slurm.txt");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    String path = folder.resolve("bin") + ":" + System.getenv("PATH") + ":/usr/sbin:/sbin";
    builder.environment().put("PATH", path);
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      assertThat(ended && process.exitValue() == 0).as("%s", logs()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** What all who took part have said. */
  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().matches(".*[.](txt|log)")).toList()) {
        all.append(file).append(":\n").append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private List<Grade> grades(String out) throws IOException {
    return ResultFile.readRun(folder.resolve(out).resolve(ResultFile.NAME)).submissions().stream()
        .map(Grade::of)
        .toList();
  }

  /** Slurm's daemons are told by their environment where their folder is. */
  private boolean isOfThisTest(ProcessHandle process) {
    return Stream.of("cmdline", "environ")
        .map(file -> Path.of("/proc", Long.toString(process.pid()), file))
        .anyMatch(file -> read(file).contains(folder.toString()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has ended
    }
  }
}
