package dev.lockstep.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockstep.grade.result.Isolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to contain that works on this machine, with plain programs instead of a JVM. */
class SandboxTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Path workplace = Path.of("");
  private @Nullable Lease lease;

  @BeforeEach
  void openTheWay() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    workplace = folder;
    lease = Lease.take();
  }

  @AfterEach
  void giveBack() throws IOException {
    lease().close();
  }

  private Lease lease() {
    return Objects.requireNonNull(lease);
  }

  static List<Containment> containments() {
    return new Containments(System.getenv("PATH"))
        .all().stream().filter(SandboxTest::works).toList();
  }

  private static boolean works(Containment containment) {
    try {
      Path folder = Files.createTempDirectory("lockstep-works");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      try (Lease lease = Lease.take()) {
        Cell cell = new Cell(folder, lease, List.of()).make();
        try (Prisoner prisoner = sandbox(containment).start(cell, List.of("/bin/true"))) {
          return prisoner.await(LONG).equals(OptionalInt.of(0));
        } finally {
          cell.delete();
        }
      }
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static Sandbox sandbox(Containment containment) {
    return new Sandbox(
        containment, new Isolation("L1", containment.name(), List.of()), Limits.DEFAULT);
  }

  private Prisoner run(Containment containment, String script) throws IOException {
    Cell cell = new Cell(workplace.resolve("cell"), lease(), List.of()).make();
    return sandbox(containment).start(cell, List.of("/bin/sh", "-c", script));
  }

  @ParameterizedTest
  @MethodSource("containments")
  void inputGoesInAndOutputComesOut(Containment containment) throws Exception {
    try (Prisoner prisoner = run(containment, "read line; echo \"got $line\" >&2; exit 5")) {
      prisoner.tell("hello\n");
      assertThat(prisoner.await(LONG)).hasValue(5);
      assertThat(prisoner.output()).isEqualTo("got hello\n");
    }
  }

  @ParameterizedTest
  @MethodSource("containments")
  void aFloodIsCutAndHoldsNobodyUp(Containment containment) throws Exception {
    try (Prisoner prisoner = run(containment, "head -c 50000000 /dev/zero; exit 4")) {
      assertThat(prisoner.await(LONG)).hasValue(4);
      assertThat(prisoner.output()).hasSize(Limits.DEFAULT.output());
    }
  }

  /** A process in a session of its own, which also holds the pipe, outlives a plain kill. */
  @ParameterizedTest
  @MethodSource("containments")
  void nothingIsLeftBehind(Containment containment) throws Exception {
    String mark = "mark-" + UUID.randomUUID();
    String lingers = "sh -c ': " + mark + "; trap \"\" TERM HUP; while :; do sleep 60; done'";
    try (Prisoner prisoner = run(containment, "setsid " + lingers + " & echo begun; wait")) {
      await().atMost(LONG).until(() -> isSeen(mark));
      assertThat(prisoner.isAlive()).isTrue();
    }
    await().atMost(LONG).until(() -> !isSeen(mark));
  }

  private static boolean isSeen(String mark) {
    return ProcessHandle.allProcesses().anyMatch(process -> hasArgument(process, mark));
  }

  private static boolean hasArgument(ProcessHandle process, String mark) {
    try {
      Path words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(words, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("containments")
  void theEnvironmentIsNotHandedOn(Containment containment) throws Exception {
    try (Prisoner prisoner = run(containment, "env")) {
      assertThat(prisoner.await(LONG)).hasValue(0);
      assertThat(prisoner.output()).doesNotContain("HOME=" + System.getenv("HOME"));
    }
  }

  @ParameterizedTest
  @MethodSource("containments")
  void onlyItsOwnFoldersCanBeWritten(Containment containment) throws Exception {
    String write = "touch ../sources/x; touch ../x; touch ../tmp/y && echo wrote";
    try (Prisoner prisoner = run(containment, write)) {
      assertThat(prisoner.await(LONG)).hasValue(0);
      assertThat(prisoner.output()).contains("wrote");
      boolean contained = containment.lendsUser() || containment.name().equals("bubblewrap");
      assertThat(Files.exists(workplace.resolve("cell/sources/x")))
          .as("whether it wrote beside its sources")
          .isEqualTo(!contained);
      assertThat(Files.exists(workplace.resolve("cell/x"))).isEqualTo(!contained);
    }
  }

  /** The super-user can always, so this is for the others. */
  @Test
  void aFolderThatTheCodeHasClosedIsDeletedAllTheSame() throws IOException {
    Assumptions.assumeFalse(Tools.isRoot(), "the super-user goes through every folder");
    Cell cell = new Cell(workplace.resolve("cell"), lease(), List.of()).make();
    Path closed = Files.createDirectories(cell.temporary().resolve("closed/inner")).getParent();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    cell.delete();
    assertThat(cell.folder()).doesNotExist();
  }

  /** All processes of the user are killed in the end, so nobody else may have it. */
  @Test
  void noTwoCellsAreLentTheSameUser() throws IOException {
    Assumptions.assumeTrue(Tools.isRoot());
    try (Lease second = Lease.take();
        Lease third = Lease.take()) {
      assertThat(List.of(lease().user(), second.user(), third.user())).doesNotHaveDuplicates();
    }
  }
}
