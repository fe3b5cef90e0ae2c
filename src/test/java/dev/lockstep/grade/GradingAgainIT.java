package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.reference.ReferenceWithConcurrent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingAgainIT {

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
    Files.writeString(folder.resolve("out/submissions/bob/results.json"), "half a fi");
    all.grade(rule -> true);
    assertThat(all.kept()).isEmpty();
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

  /** The reference over java.util.concurrent offers nothing of our own locks. */
  @Test
  void theLocksOfThePlatformGetAllPoints() throws Exception {
    Submissions all =
        new Submissions(folder).addThreadsOf("concurrent", ReferenceWithConcurrent.class.getName());
    Map<String, Outcome> others = new ConcurrentHashMap<>();
    for (RuleResult one : all.grade(rule -> true).get("concurrent").rules()) {
      if (one.outcome() != Outcome.PASSED) {
        others.put(one.rule().id() + ": " + one.message(), one.outcome());
      }
    }
    assertThat(others).isEmpty();
  }
}
