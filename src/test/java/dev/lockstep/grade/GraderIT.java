package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Remark;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.mutants.ThreadLockLetsEverybodyIn;
import dev.lockstep.mutants.ThreadLockLooksThenTakes;
import dev.lockstep.mutants.ThreadLockReleaseDoesNothing;
import dev.lockstep.reference.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Grades implementations whose faults are known, all in one run, as a class would be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraderIT {

  private static final String HELD_BY_TWO = "ThreadLockRules.LOCK_01_cannot_be_held_by_two";
  private static final String ITS_BLOCK =
      "ThreadLockRules.LOCK_06_must_be_released_by_the_end_of_its_block";
  private static final String IN_ANY_ORDER = "LOCK_01_cannot_be_held_by_two_in_any_order";

  /** A rule that asks once, one that waits, and one that explores. */
  private static final Set<String> FEW =
      Set.of(HELD_BY_TWO, ITS_BLOCK, "LockExplorationRules." + IN_ANY_ORDER);

  private static final String RIGHT_BUT_FOR_ACQUIRE =
      """
        public boolean acquire(Duration timeout) throws InterruptedException {
          acquire();
          return true;
        }

        public boolean tryAcquire() {
          return true;
        }

        public void release() {}

        public boolean isLocked() {
          return true;
        }
      """;

  private Map<String, Submission> results = Map.of();

  @BeforeAll
  void grade(@TempDir Path folder) throws Exception {
    Submissions all = new Submissions(folder).scaled(0.2);
    addRightAndWrong(all);
    addHostile(all);
    results = all.grade(rule -> FEW.contains(rule.id()));
  }

  private static void addRightAndWrong(Submissions all) throws IOException {
    all.addThreadsOf("reference", Reference.class.getName())
        .addThreadsOf("looks-then-takes", ThreadLockLooksThenTakes.class.getName())
        .addThreadsOf("lets-everybody-in", ThreadLockLetsEverybodyIn.class.getName())
        .addThreadsOf("release-does-nothing", ThreadLockReleaseDoesNothing.class.getName())
        .add("empty", "README.md", "I had no time.")
        .add("no-implementation", "Hello.java", "class Hello {}")
        .add(
            "offers-nothing",
            "Mine.java",
            "public class Mine implements dev.lockstep.api.Implementation {}")
        .add("does-not-compile", "src/Broken.java", "class Broken {\n\n  int x = 1\n}\n");
  }

  private static void addHostile(Submissions all) throws IOException {
    all.addLock("exits", "public void acquire() { System.exit(0); }\n" + RIGHT_BUT_FOR_ACQUIRE)
        .addLock(
            "hangs",
            """
              public void acquire() {
                while (true) {
                  Thread.interrupted();
                }
              }
            """
                + RIGHT_BUT_FOR_ACQUIRE)
        .addLock(
            "waits-for-nobody",
            "public void acquire() { java.util.concurrent.locks.LockSupport.park(); acquire(); }\n"
                + RIGHT_BUT_FOR_ACQUIRE)
        .addLock(
            "floods",
            """
              public void acquire() {
                byte[] dots = ".".repeat(100_000).getBytes();
                for (int i = 0; i < 1_000; i++) {
                  System.out.writeBytes(dots);
                  try {
                    new java.io.FileOutputStream(java.io.FileDescriptor.out).write(dots);
                  } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                }
              }
            """
                + RIGHT_BUT_FOR_ACQUIRE)
        .addLock(
            "aborts",
            "public void acquire() { throw new org.opentest4j.TestAbortedException(\"passed\"); }\n"
                + RIGHT_BUT_FOR_ACQUIRE)
        .add(
            "replaces",
            "dev/lockstep/rules/Rules.java",
            "package dev.lockstep.rules; class Rules {}")
        .add("replaces", "Hello.java", "class Hello {}");
  }

  private Submission of(String id) {
    return Optional.ofNullable(results.get(id)).orElseThrow();
  }

  private Outcome outcome(String id, String rule) {
    return Submissions.rule(of(id), rule).outcome();
  }

  private List<Outcome> outcomes(String id) {
    return of(id).rules().stream().map(RuleResult::outcome).toList();
  }

  @Test
  void theReferenceGetsAllPoints() {
    assertThat(outcomes("reference")).containsOnly(Outcome.PASSED).hasSize(FEW.size());
    assertThat(of("reference").score().total()).isEqualTo(of("reference").score().max());
    assertThat(of("reference").implementation()).contains("Mine");
  }

  @Test
  void aRaceIsFoundByExplorationAndShown() {
    assertThat(outcome("looks-then-takes", IN_ANY_ORDER)).isEqualTo(Outcome.FAILED);
    var message = Submissions.rule(of("looks-then-takes"), IN_ANY_ORDER).message().orElseThrow();
    assertThat(message.seen()).isEqualTo("two threads hold the lock");
    assertThat(message.interleaving().orElseThrow().steps()).isNotEmpty();
    assertThat(message.readOn()).isEqualTo("spec/lock.md, LOCK-01");
    assertThat(outcome("looks-then-takes", ITS_BLOCK)).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aMutantLosesTheRulesThatItBreaks() {
    assertThat(outcome("lets-everybody-in", IN_ANY_ORDER)).isEqualTo(Outcome.FAILED);
    assertThat(outcome("release-does-nothing", ITS_BLOCK)).isNotEqualTo(Outcome.PASSED);
    assertThat(outcome("release-does-nothing", HELD_BY_TWO)).isEqualTo(Outcome.PASSED);
  }

  @Test
  void whoHandsInNothingHasNotAttemptedIt() {
    assertThat(of("empty").state()).isEqualTo(State.EMPTY);
    assertThat(outcomes("empty")).containsOnly(Outcome.NOT_ATTEMPTED);
    assertThat(of("no-implementation").state()).isEqualTo(State.EMPTY);
    assertThat(of("no-implementation").remarks().getFirst().text())
        .contains("dev.lockstep.api.Implementation");
    assertThat(of("offers-nothing").state()).isEqualTo(State.GRADED);
    assertThat(outcomes("offers-nothing")).containsOnly(Outcome.NOT_ATTEMPTED);
    assertThat(of("offers-nothing").score().total()).isZero();
  }

  @Test
  void theCompilersWordsAreKeptWithTheLine() {
    assertThat(of("does-not-compile").state()).isEqualTo(State.NOT_COMPILED);
    assertThat(of("does-not-compile").remarks())
        .containsExactly(
            new Remark(Remark.Kind.ERROR, "src/Broken.java", Optional.of(3), "';' expected"));
    assertThat(outcomes("does-not-compile")).containsOnly(Outcome.NO_RESULT);
  }

  @Test
  void whoEndsTheJvmHasCrashedIt() {
    assertThat(outcome("exits", ITS_BLOCK)).isEqualTo(Outcome.CRASHED);
    assertThat(Submissions.rule(of("exits"), ITS_BLOCK).message().orElseThrow().seen())
        .contains("exit code 0", "System.exit(0)");
    assertThat(outcomes("exits")).doesNotContain(Outcome.PASSED);
  }

  @Test
  void whoHangsIsStoppedAndToldWhere() {
    RuleResult hung = Submissions.rule(of("hangs"), ITS_BLOCK);
    assertThat(hung.outcome()).isEqualTo(Outcome.HUNG);
    assertThat(hung.message().orElseThrow().seen()).contains("looks again and again");
    assertThat(hung.message().orElseThrow().threads())
        .anyMatch(thread -> thread.frames().toString().contains("MyLock.acquire(MyLock.java:"));
  }

  @Test
  void whoCanNeverGoOnIsNotWaitedForLong() {
    RuleResult hung = Submissions.rule(of("waits-for-nobody"), ITS_BLOCK);
    assertThat(hung.outcome()).isEqualTo(Outcome.HUNG);
    assertThat(hung.message().orElseThrow().seen()).contains("it cannot happen any more");
  }

  @Test
  void aWaitThatRanOutOfTimeIsTriedAgain() {
    assertThat(of("hangs").rules()).anyMatch(rule -> rule.tries().count() == 2);
    assertThat(of("reference").rules()).allMatch(rule -> rule.tries().failures() == 0);
  }

  @Test
  void aFloodDrownsNobody() {
    assertThat(of("floods").state()).isEqualTo(State.GRADED);
    assertThat(outcomes("floods")).doesNotContain(Outcome.PASSED, Outcome.OUR_FAULT);
  }

  @Test
  void anAbortOfOnesOwnEarnsNothing() {
    assertThat(outcomes("aborts")).doesNotContain(Outcome.PASSED);
  }

  @Test
  void nobodyReplacesTheRules() {
    assertThat(of("replaces").remarks())
        .anyMatch(remark -> remark.file().equals("dev/lockstep/rules/Rules.java"));
    assertThat(of("replaces").state()).isEqualTo(State.EMPTY);
  }

  @Test
  void aResultSaysWhereItComesFrom() {
    var provenance = of("reference").provenance();
    assertThat(provenance.isolation().level()).matches("L[1-4]");
    assertThat(provenance.kitHash()).hasSize(64);
    assertThat(provenance.submissionHash()).hasSize(64);
    assertThat(Submissions.rule(of("hangs"), ITS_BLOCK).tries().replay())
        .contains("lockstep replay", "hangs", ITS_BLOCK);
  }
}
