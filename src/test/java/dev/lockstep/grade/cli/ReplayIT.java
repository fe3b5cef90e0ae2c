package dev.lockstep.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a result says about how to see it again is so: its command is taken out of {@code
 * results.json} and given to a shell, in the folder where the run was started.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

  private static final String BY_LUCK =
      "ThreadLockRules.LOCK_07_cannot_have_two_in_its_section_at_once";
  private static final String EXPLORED =
      "LockExplorationRules.LOCK_01_cannot_be_held_by_two_in_any_order";

  private static final String IMPLEMENTATION =
      """
      import dev.lockstep.api.*;
      import java.util.Optional;

      public class Mine implements Implementation {

        @Override
        public Optional<Threading> threading() {
          return Optional.of(
              new Threading() {
                @Override
                public Lock lock() {
                  return new MyLock();
                }
              });
        }
      }
      """;

  /** A lock that stops nobody any more once it knows so many threads. */
  private static final String LOCK =
      """
      import java.time.Duration;
      import java.util.*;

      class MyLock implements dev.lockstep.api.Lock {

        private final Set<Thread> known = new HashSet<>();
        private boolean held;

        public synchronized void acquire() throws InterruptedException {
          known.add(Thread.currentThread());
          while (held && known.size() < %d) {
            wait();
          }
          held = true;
        }

        public boolean acquire(Duration timeout) throws InterruptedException {
          acquire();
          return true;
        }

        public synchronized boolean tryAcquire() {
          boolean free = !held;
          held = true;
          return free;
        }

        public synchronized void release() {
          held = false;
          notifyAll();
        }

        public synchronized boolean isLocked() {
          return held;
        }
      }
      """;

  private Path folder = Path.of("");
  private RuleResult byLuck = failed();
  private RuleResult explored = failed();

  /** What a shell said to a command, and how it ended. */
  private record Said(int exit, String text) {}

  private static RuleResult failed() {
    return dev.lockstep.grade.result.Samples.withEveryOutcome().rules().get(1);
  }

  @BeforeAll
  void grade(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Files.createSymbolicLink(
        folder.resolve("lockstep"), Path.of("target/lockstep").toAbsolutePath());
    handIn("fourth", LOCK.formatted(4));
    handIn("second", LOCK.formatted(2));
    Said said =
        shell("./lockstep grade 'all of them' --out out --isolation L1 --rule '*_two_in_*'");
    assertThat(said.exit()).as(said.text()).isZero();
    byLuck = result("fourth", BY_LUCK);
    explored = result("second", EXPLORED);
  }

  /** JUnit would warn of a link that leads out of its folder. */
  @AfterAll
  void unlink() throws IOException {
    Files.delete(folder.resolve("lockstep"));
  }

  private void handIn(String student, String lock) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("all of them").resolve(student));
    Files.writeString(sources.resolve("Mine.java"), IMPLEMENTATION);
    Files.writeString(sources.resolve("MyLock.java"), lock);
  }

  private RuleResult result(String student, String rule) throws IOException {
    return ResultFile.readRun(folder.resolve("out").resolve(ResultFile.NAME)).submissions().stream()
        .filter(one -> one.id().equals(student))
        .flatMap(one -> one.rules().stream())
        .filter(one -> one.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private Said shell(String command) throws Exception {
    Path log = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Said(process.exitValue(), Files.readString(log));
  }

  /** Of the seeds that it is tried with some ask for four threads. */
  @Test
  void aRuleThatTakesLuckIsTriedOftenAndOneFailureIsAFailure() {
    assertThat(byLuck.rule().runs()).isEqualTo(Runs.SEEDED);
    assertThat(byLuck.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(byLuck.tries().count()).isGreaterThan(byLuck.tries().failures());
    assertThat(byLuck.tries().failures()).isPositive();
    assertThat(byLuck.tried().orElseThrow()).matches("failed in \\d+ of \\d+ tries");
    assertThat(byLuck.message().orElseThrow().seen()).contains("how many of 4 were in the section");
  }

  @Test
  void itsSeedLeadsToItAgain() throws Exception {
    assertThat(byLuck.tries().replay())
        .startsWith("./lockstep replay 'all of them' fourth " + BY_LUCK + " --seed ");
    Said again = shell(byLuck.tries().replay());
    assertThat(again.text())
        .contains("in the section under the lock there is never but one")
        .contains("failed in ", " with this seed")
        .contains("how many of 4 were in the section")
        .contains("If this fails, check")
        .containsOnlyOnce("failed in ");
    assertThat(again.exit()).isEqualTo(1);
  }

  /** The number of threads is drawn from the seed: with this one there are two. */
  @Test
  void anotherSeedIsAnotherTry() throws Exception {
    String other = byLuck.tries().replay().replaceFirst("--seed \\d+", "--seed 5");
    Said again = shell(other);
    assertThat(again.text()).contains("passed in ", " tries with this seed");
    assertThat(again.exit()).isZero();
  }

  @Test
  void anExplorationFindsTheSameOrderAgain() throws Exception {
    assertThat(explored.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(explored.tried().orElseThrow()).matches("failed in 1 of \\d+ schedules");
    List<String> order = explored.message().orElseThrow().interleaving().orElseThrow().lines();
    assertThat(order).isNotEmpty();
    for (int i = 0; i < 2; i++) {
      Said again = shell(explored.tries().replay());
      assertThat(again.text())
          .contains("two threads hold the lock", explored.tried().orElseThrow());
      assertThat(again.text().lines().map(String::stripLeading))
          .containsSubsequence(order.stream().map(String::stripLeading).toList());
      assertThat(again.exit()).isEqualTo(1);
    }
  }

  @Test
  void whatThereIsNotIsSaid() throws Exception {
    assertThat(shell("./lockstep replay 'all of them' nobody " + BY_LUCK + " --isolation L1"))
        .satisfies(said ->
            assertThat(said.text())
                .contains("no submission is so called; there are fourth, second"))
        .satisfies(said -> assertThat(said.exit()).isEqualTo(1));
    assertThat(shell("./lockstep replay 'all of them' fourth No.rule").text())
        .contains("no rule is called No.rule");
  }

  @Test
  void theStudentReadsTheCommand() throws Exception {
    assertThat(Files.readString(folder.resolve("out/submissions/fourth/index.html")))
        .contains(byLuck.tried().orElseThrow(), "-Dlockstep.seed=" + byLuck.tries().seed());
  }
}
