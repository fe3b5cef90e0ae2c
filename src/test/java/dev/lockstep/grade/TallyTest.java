package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.Judge.Verdict;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of many runs of a rule one result is made. */
class TallyTest {

  private static final String ID = "A.a";

  private static Tally tally(Runs runs) {
    RuleInfo rule = new RuleInfo(ID, "lock", List.of("LOCK-01"), "must", "…", runs, false);
    return new Tally(List.of(rule), (one, seed) -> "replay " + one.id() + " " + seed);
  }

  private static Tally.Once passed(long seed) {
    return new Tally.Once(
        new Verdict(Outcome.PASSED, Optional.empty(), false), "a single run", seed, 0, 10);
  }

  private static Tally.Once failed(long seed, String seen) {
    return new Tally.Once(Verdict.of(Outcome.FAILED, seen), "a single run", seed, 0, 10);
  }

  private static Tally.Once late(long seed) {
    return new Tally.Once(
        new Verdict(Outcome.HUNG, Optional.of(Message.of("it hung")), true), "", seed, 0, 10);
  }

  @Test
  void oneFailureOfManyIsAFailure() {
    Tally tally = tally(Runs.SEEDED);
    assertThat(tally.add(ID, passed(1))).isTrue();
    assertThat(tally.add(ID, failed(2, "first"))).isTrue();
    assertThat(tally.add(ID, passed(3))).isFalse();
    assertThat(tally.add(ID, failed(4, "second"))).isFalse();
    RuleResult result = tally.result(ID);
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.message().orElseThrow().seen()).isEqualTo("first");
    assertThat(result.tried()).contains("failed in 2 of 4 tries");
    assertThat(result.failsAtTimes()).isTrue();
    assertThat(result.tries().seed()).isEqualTo(2);
    assertThat(result.tries().replay()).isEqualTo("replay A.a 2");
    assertThat(result.millis()).isEqualTo(40);
    assertThat(tally.open()).isEmpty();
  }

  @Test
  void manyPassesArePassesAndSayHowMany() {
    Tally tally = tally(Runs.SEEDED);
    tally.add(ID, passed(5));
    tally.add(ID, passed(6));
    RuleResult result = tally.result(ID);
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.evidence()).isEqualTo("2 runs, each with a seed of its own");
    assertThat(result.tried()).isEmpty();
    assertThat(result.tries().seed()).isEqualTo(5);
  }

  private static RuleInfo rule(String id, Runs runs, boolean hidden, String... claims) {
    return new RuleInfo(id, "lock", List.of(claims), "must", "…", runs, hidden);
  }

  private static RuleResult lucky(RuleInfo lucky, RuleInfo explored, Tally.Once found) {
    Tally tally = new Tally(List.of(lucky, explored), (one, seed) -> "");
    tally.add(lucky.id(), passed(1));
    tally.add(explored.id(), found);
    return tally.results().getFirst();
  }

  @Test
  void luckDoesNotStandAgainstAnExplorationOfTheSameClaim() {
    RuleInfo lucky = rule(ID, Runs.SEEDED, false, "LOCK-03");
    RuleResult refuted =
        lucky(lucky, rule("B.b", Runs.EXPLORED, false, "LOCK-03"), failed(0, "it is 5, not 0"));
    assertThat(refuted.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(refuted.points().earned()).isZero();
    assertThat(refuted.message()).map(Message::seen).asString().contains("luck", "it is 5, not 0");
    assertThat(lucky(lucky, rule("B.b", Runs.EXPLORED, true, "LOCK-03"), failed(0, "secret")))
        .extracting(RuleResult::message)
        .asString()
        .contains("luck")
        .doesNotContain("secret");
  }

  @Test
  void whatAnotherClaimsExplorationFindsIsNoMatterOfThisOne() {
    RuleInfo lucky = rule(ID, Runs.SEEDED, false, "LOCK-03");
    RuleInfo other = rule("B.b", Runs.EXPLORED, false, "LOCK-05");
    RuleInfo same = rule("B.b", Runs.EXPLORED, false, "LOCK-03");
    RuleInfo run = rule(ID, Runs.ONCE, false, "LOCK-03");
    assertThat(lucky(lucky, other, failed(0, "x")).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lucky(lucky, same, passed(0)).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lucky(run, same, failed(0, "x")).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void theSecondTryOfADoubtfulOneCounts() {
    Tally tally = tally(Runs.SEEDED);
    tally.add(ID, passed(1));
    tally.add(ID, late(2));
    tally.again(ID);
    assertThat(tally.add(ID, passed(2))).isTrue();
    assertThat(tally.result(ID).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(tally.result(ID).tried()).contains("failed in 1 of 3 tries");
    assertThat(tally.result(ID).tries().seed()).as("of the one that failed").isEqualTo(2);
    tally.add(ID, failed(3, "wrong"));
    assertThat(tally.result(ID).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(tally.result(ID).tries().seed()).isEqualTo(3);
  }

  @Test
  void ifTheSecondTryComesToNothingTheFirstOneCounts() {
    Tally tally = tally(Runs.ONCE);
    tally.add(ID, late(0));
    tally.again(ID);
    assertThat(tally.result(ID).outcome()).isEqualTo(Outcome.HUNG);
  }

  @Test
  void anExplorationCountsTheOrdersThatItTried() {
    Tally tally = tally(Runs.EXPLORED);
    Verdict verdict = Verdict.of(Outcome.FAILED, "two threads hold the lock");
    tally.add(ID, new Tally.Once(verdict, "", 0, 47, 10));
    assertThat(tally.result(ID).tried()).contains("failed in 1 of 47 schedules");
    assertThat(tally.result(ID).failsAtTimes()).isFalse();
  }

  @Test
  void whatCameToNoResultHasNotFailed() {
    Tally tally = tally(Runs.EXPLORED);
    Verdict verdict = new Verdict(Outcome.INCONCLUSIVE, Optional.of(Message.of("no time")), true);
    for (int i = 0; i < 2; i++) {
      tally.again(ID);
      tally.add(ID, new Tally.Once(verdict, "", 0, 0, 10));
    }
    assertThat(tally.result(ID).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(tally.result(ID).tries().count()).isEqualTo(2);
    assertThat(tally.result(ID).tried()).isEmpty();
  }
}
