package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.Judge.Verdict;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.worker.Report;
import dev.lockstep.grade.worker.Session.End;
import dev.lockstep.grade.worker.Session.Ending;
import dev.lockstep.rules.Lesson;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker says, and what is made of it. */
class JudgeTest {

  private static Report.Ended ended(String status, @Nullable Lesson lesson, String doubt) {
    return new Report.Ended("A.b", 1, status, "thrown", lesson, "", 0, doubt, 1, false);
  }

  private static Lesson lesson(Lesson.Wait waited) {
    return new Lesson("seen", "check", "read on", waited, List.of(), null, 0, List.of());
  }

  @Test
  void anExplorationWithoutAResultIsInconclusiveAndTriedAgain() {
    Verdict verdict = Judge.of(ended("SUCCESSFUL", null, "the engine caught no canary"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(verdict.message()).map(Message::seen).contains("the engine caught no canary");
    assertThat(verdict.doubtful()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"NONE, FAILED, false", "TIMED_OUT, FAILED, true", "HUNG, HUNG, true"})
  void onlyAWaitThatRanOutOfTimeMayBeTheMachinesFault(
      Lesson.Wait waited, Outcome outcome, boolean doubtful) {
    Verdict verdict = Judge.of(ended("FAILED", lesson(waited), ""));
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.doubtful()).isEqualTo(doubtful);
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESSFUL, PASSED",
    "ABORTED, NOT_ATTEMPTED",
    "FAILED, FAILED",
    "SILENT, NO_RESULT"
  })
  void nothingThatIsNotKnownPasses(String status, Outcome outcome) {
    assertThat(Judge.of(ended(status, null, "")).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT, -1, HUNG, nothing in its JVM answered",
    "FORGED, -1, NO_RESULT, something other than Lockstep wrote",
    "DIED, 3, CRASHED, exit code 3",
    "DIED, 134, CRASHED, signal 6",
    "DIED, 137, CRASHED, it had used more memory",
    "DIED, -1, CRASHED, cut its line"
  })
  void theEndOfAWorkerIsTheEndOfItsRule(Ending ending, int exit, Outcome outcome, String why) {
    OptionalInt code = exit < 0 ? OptionalInt.empty() : OptionalInt.of(exit);
    Verdict verdict = Judge.of(new End(ending, code, ""), Duration.ofSeconds(9));
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.message().orElseThrow().seen()).contains(why);
  }
}
