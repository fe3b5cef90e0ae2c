package dev.lockstep.grade.since;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.Submission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static Results run(Submission... submissions) {
    return new Results(1, "Locks", List.of("lock"), List.of(submissions));
  }

  private static Submission ada(Map<String, Outcome> outcomes) {
    Submission sample = Samples.withEveryOutcome();
    RuleResult first = sample.rules().getFirst();
    List<RuleResult> rules =
        outcomes.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one ->
                new RuleResult(
                    new RuleInfo(
                        one.getKey(), "lock", List.of("LOCK-01"), "must", "…", Runs.ONCE, false),
                    one.getValue(),
                    first.message(),
                    "",
                    first.tries(),
                    1,
                    Points.one(one.getValue())))
            .toList();
    return sample.scored(rules, Score.sum(rules));
  }

  @Test
  void theSameAgainIsNoDifference() {
    assertThat(Differences.between(Samples.run(), Samples.run()).lines())
        .containsExactly("nothing is different");
  }

  @Test
  void saysByRuleWhatBecameOfIt() {
    Submission before =
        ada(Map.of("L.a", Outcome.FAILED, "L.b", Outcome.PASSED, "L.c", Outcome.HUNG));
    Submission after =
        ada(Map.of("L.a", Outcome.PASSED, "L.b", Outcome.PASSED, "L.d", Outcome.PASSED));
    assertThat(Differences.between(run(before), run(after)).lines())
        .containsExactly(
            "ada: 1 → 3",
            "  L.a: failed → passed",
            "rules that only one of the two runs asked, which count in its scores but are not"
                + " listed: 2");
  }

  @Test
  void saysWhoCameAndWhoIsGone() {
    Submission ada = Samples.run().submissions().getFirst();
    Submission bob = Samples.run().submissions().getLast();
    assertThat(
            Stream.of(Differences.between(run(ada), run(bob)), Differences.between(run(), run(bob)))
                .flatMap(one -> one.lines().stream()))
        .containsExactly("bob: new", "ada: not in the later run", "bob: new");
  }
}
