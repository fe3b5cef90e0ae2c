package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingAgainIT {

  private static final String LOCKS_AND_QUEUES =
      """
      import dev.lockstep.api.*;
      import java.util.Optional;

      public class Mine implements Implementation {

        private static final Threading OTHER =
            new dev.lockstep.reference.ReferenceWithConcurrent().threading().orElseThrow();

        @Override
        public Optional<Threading> threading() {
          return Optional.of(
              new Threading() {
                @Override
                public Lock lock() {
                  return OTHER.lock();
                }

                @Override
                public Lock reentrantLock() {
                  return OTHER.reentrantLock();
                }

                @Override
                public <T> Queue<T> queue(int maxSize) {
                  return OTHER.queue(maxSize);
                }
              });
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void whatIsStillTrueIsKeptAndTheRestIsGraded() throws Exception {
    Submissions all = new Submissions(folder).add("ada", "A.java", "class A {}");
    assertThat(all.grade(rule -> true).get("ada").state()).isEqualTo(State.EMPTY);
    all.add("bob", "B.java", "class B {");
    Map<String, Submission> second = all.grade(rule -> true);
    assertThat(all.kept()).containsExactly("ada");
    assertThat(second.get("bob").state()).isEqualTo(State.NOT_COMPILED);
    all.add("ada", "A.java", "class A { }");
    Files.writeString(folder.resolve("out/graded/bob.json"), "half a fi");
    all.grade(rule -> true);
    assertThat(all.kept()).isEmpty();
  }

  @Test
  void whereOneIsGradedAgainTheOthersStayInTheResults() throws Exception {
    Submissions all = new Submissions(folder).add("ada", "A.java", "class A {}");
    all.add("bob", "B.java", "class B {").grade(rule -> true);
    all.add("bob", "B.java", "class B { }").only("bob");
    Map<String, Submission> results = all.grade(rule -> true);
    assertThat(results.get("bob").state()).isEqualTo(State.EMPTY);
    assertThat(results).containsOnlyKeys("ada", "bob");
    assertThat(all.grade(rule -> rule.id().contains("LOCK_15")))
        .as("ada was not graded by these rules")
        .containsOnlyKeys("bob");
  }

  @Test
  void anUnreadableArchiveHurtsNobodyElse() throws Exception {
    Submissions all = new Submissions(folder).add("ada", "A.java", "class A {}");
    Files.writeString(folder.resolve("submissions/bob.zip"), "no zip");
    Files.writeString(folder.resolve("submissions/ada.zip"), "no zip");
    Map<String, Submission> results = all.grade(rule -> true);
    assertThat(results.get("bob").state()).isEqualTo(State.UNREADABLE);
    assertThat(results.get("bob").remarks().getFirst().text()).contains("bob.zip cannot be read");
    assertThat(results.get("ada").state()).isEqualTo(State.EMPTY);
    assertThat(results.get("ada-2").state()).isEqualTo(State.UNREADABLE);
  }

  /** It offers nothing else, so no rule that is asked may need anything else. */
  @Test
  void locksAndQueuesOfThePlatformAloneGetAllPoints() throws Exception {
    Submissions all = new Submissions(folder).add("ada", "Mine.java", LOCKS_AND_QUEUES);
    Submission ada = all.grade(Catalog.all().rules(EnumSet.of(Part.LOCK, Part.QUEUE))).get("ada");
    assertThat(ada.state()).as("%s", ada.remarks()).isEqualTo(State.GRADED);
    assertThat(ada.rules().stream().filter(rule -> rule.outcome() != Outcome.PASSED)).isEmpty();
    assertThat(ada.rules()).hasSizeGreaterThan(50);
  }
}
