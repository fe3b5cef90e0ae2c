package dev.lockstep.grade.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ada's sample has eight rules of LOCK-01, one of which passed; Bob's does not compile. */
class RubricTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rubric.yaml"), text);
  }

  private Results score(String rubric) throws Exception {
    return new Scoring(Rubric.read(file(rubric)), Overrides.NONE, NOW).score(Samples.run());
  }

  private Score ada(String rubric) throws Exception {
    return score(rubric).submissions().getFirst().score();
  }

  private static void assertScore(Score score, String total, String max) {
    assertThat(score.total()).isEqualByComparingTo(total);
    assertThat(score.max()).isEqualByComparingTo(max);
  }

  @Test
  void withoutARubricARuleIsWorthAPoint() throws Exception {
    Results scored = new Scoring(Rubric.NONE, Overrides.NONE, NOW).score(Samples.run());
    Submission ada = scored.submissions().getFirst();
    assertScore(ada.score(), "1", String.valueOf(ada.rules().size()));
  }

  @Test
  void theClosestNameCounts() throws Exception {
    assertScore(ada("points: {LOCK: 2, LOCK-01: 0.5}"), "0.5", "4");
    assertScore(ada("each: 3"), "3", "24");
  }

  @Test
  void aChapterIsSharedOut() throws Exception {
    assertScore(ada("chapters: {LOCK: 10}"), "1.25", "10");
  }

  @Test
  void bonusComesOnTop() throws Exception {
    assertScore(ada("bonus: [LOCK]"), "1", "0");
  }

  @Test
  void jsonIsReadToo() throws Exception {
    assertScore(ada("{\"points\": {\"LOCK\": 2}}"), "2", "16");
  }

  @Test
  void hiddenRulesAreShownByTheirIdUntilTheirDay() throws Exception {
    assertThat(score("hidden: [LOCK]").submissions().getFirst().rules())
        .allMatch(result -> result.rule().hidden() && result.message().isEmpty());
    assertThat(
            score("hidden: [LOCK]\nreveal: 2026-11-21T12:00:00Z").submissions().getFirst().rules())
        .allMatch(result -> !result.rule().hidden() && result.message().isEmpty());
    assertThat(
            score("hidden: [LOCK]\nreveal: 2026-11-21T12:00:01Z").submissions().getFirst().rules())
        .allMatch(result -> result.rule().hidden());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00:00Z, 10, in time", "2026-11-20T11:50:00Z, 10, within the grace",
    "2026-11-20T11:00:00Z, 9, a day has begun", "2026-11-19T11:00:00Z, 8, two days have begun",
    "2026-11-10T12:00:00Z, 5, at most half", "2026-10-10T12:00:00Z, 0, closed",
  })
  void lateDaysCost(String deadline, String total, String why) throws Exception {
    Score score =
        ada(
            """
            each: 10
            deadline: %s
            late: {grace minutes: 15, percent per day: 10, at most: 50, closed after days: 30}
            """
                .formatted(deadline));
    assertThat(score.total()).as(why).isEqualByComparingTo(total);
    assertThat(score.why()).hasSize(total.equals("10") ? 0 : 1);
  }

  @Test
  void anExtensionIsADeadlineOfOnesOwn() throws Exception {
    String rubric =
        """
        deadline: 2026-11-10T12:00:00Z
        late: {percent per day: 10}
        extensions: {ada: 2026-11-20T12:00:00Z}
        """;
    assertScore(ada(rubric), "1", "8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point: {LOCK: 1} | :1: “point” is unknown here; known are assignment, bonus, chapters",
        "each: 1;points:;  LOKC: 1 | :3: “LOKC” names none of the rules that are asked",
        "each: 1;hidden: [LOKC-01] | :2: “LOKC-01” names none of the rules that are asked",
        "each: many | :1: “many” is no number of points; expected is one such as 2 or 0.5",
        "each: -1 | :1: “-1” is no number of points",
        "each: [1] | :1: a list is no number of points",
        "deadline: {a: b} | :1: expected is a word or a text",
        "each: 1;points:;\tLOCK: 1 | :3: this is neither YAML nor JSON: indent with spaces",
        "each: 1;each: 2 | :2: ",
        "deadline: tomorrow | :1: “tomorrow” is no time; expected is one such as 2026-12-01T23",
        "late: {percent per day: 10} | :1: nobody can be late without a deadline; add",
        "deadline: 2026-11-10T12:00:00Z;late:;  percent per day: 110 | :3: 110 is more than 100",
        "points: [LOCK] | :1: expected are lines of the form “name: value”",
        "each: 1;points: {LOCK: [ | : this is neither YAML nor JSON: ",
      })
  void errorsSayWhereAndWhat(String rubric, String message) throws IOException {
    Path file = file(rubric.replace(';', '\n'));
    assertThatThrownBy(
            () -> new Scoring(Rubric.read(file), Overrides.NONE, NOW).score(Samples.run()))
        .isInstanceOf(RubricException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void anExtensionForNobodyIsSaidSo() throws Exception {
    Path file = file("deadline: 2026-11-10T12:00:00Z\nextensions: {adda: 2026-11-20T12:00:00Z}\n");
    Scoring scoring = new Scoring(Rubric.read(file), Overrides.NONE, NOW);
    assertThatThrownBy(() -> scoring.requireKnown(List.of("ada", "bob")))
        .isInstanceOf(RubricException.class)
        .hasMessage(file + ":2: no submission is called “adda”; there are ada, bob");
  }

  /** For the very rules that its parts ask. */
  @Test
  void theRubricOfTheManualIsRight() throws Exception {
    String manual = Files.readString(Path.of("src/main/grader/README.md"));
    int begin = manual.indexOf("assignment: ");
    Rubric rubric = Rubric.read(file(manual.substring(begin, manual.indexOf("```", begin))));
    Set<Part> parts = EnumSet.noneOf(Part.class);
    rubric.parts().orElseThrow().forEach(part -> parts.add(Part.of(part)));
    assertThat(rubric.points(Catalog.all().rules(parts))).hasSizeGreaterThan(50);
  }

  @Test
  void aMissingOrEmptyFileIsSaidSo() throws IOException {
    assertThatThrownBy(() -> Rubric.read(folder.resolve("none.yaml")))
        .hasMessageEndingWith("none.yaml: there is no such file");
    Path empty = file("");
    assertThatThrownBy(() -> Rubric.read(empty)).hasMessageContaining("the file is empty");
  }

  private Results override(String overrides) throws Exception {
    Path file = Files.writeString(folder.resolve("overrides.yaml"), overrides);
    Scoring scoring = new Scoring(Rubric.NONE, Overrides.read(file), NOW);
    scoring.requireKnown(List.of("ada", "bob"));
    return scoring.score(Samples.run());
  }

  @Test
  void aPersonDecidesScores() throws Exception {
    Score score =
        override("bob:\n  score: 12\n  why: explained it in person\n")
            .submissions()
            .getLast()
            .score();
    assertThat(score.total()).isEqualByComparingTo(new BigDecimal(12));
    assertThat(score.why()).singleElement().asString().contains("by hand", "in person");
  }

  @Test
  void aPersonDecidesRules() throws Exception {
    Submission ada = override("ada: {rules: {LOCK-01: 0.5}, why: partly}").submissions().getFirst();
    assertThat(ada.score().total()).isEqualByComparingTo("4");
    assertThat(ada.rules().stream().map(RuleResult::outcome))
        .as("what became of the rules stays what it was")
        .contains(Outcome.FAILED, Outcome.HUNG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adda: {score: 1, why: x} | :1: no submission is called “adda”; there are ada, bob",
        "ada: {score: 1} | :1: a reason is missing; add “why: …”",
        "ada: {scor: 1, why: x} | :1: “scor” is unknown here; known are rules, score, why",
        "ada: {rules: {LOKC-1: 1}, why: x} | :1: “LOKC-1” names none of the rules that are asked",
        "ada: {rules: {LOCK-01: 100}, why: x} | :1: 100 is more than ",
      })
  void errorsInOverridesSayWhereAndWhat(String overrides, String message) {
    assertThatThrownBy(() -> override(overrides))
        .isInstanceOf(RubricException.class)
        .hasMessageContaining("overrides.yaml" + message);
  }
}
