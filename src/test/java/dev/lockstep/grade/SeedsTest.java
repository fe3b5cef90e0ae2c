package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {

  private static RuleInfo rule(String id, Runs runs) {
    return new RuleInfo(id, "lock", List.of("LOCK-01"), "must", "…", runs, false);
  }

  private static final RuleInfo LUCK = rule("A.a", Runs.SEEDED);

  @Test
  void aSubmissionHasTheSameSeedsWheneverItIsGraded() {
    List<Long> seeds = Seeds.OF_THE_SUBMISSION.of("ab12", LUCK);
    assertThat(seeds)
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates()
        .allMatch(seed -> seed >= 0)
        .isEqualTo(Seeds.OF_THE_SUBMISSION.of("ab12", LUCK))
        .isNotEqualTo(Seeds.OF_THE_SUBMISSION.of("ab13", LUCK))
        .isNotEqualTo(Seeds.OF_THE_SUBMISSION.of("ab12", rule("A.b", Runs.SEEDED)));
  }

  @Test
  void aSeedThatIsAskedForIsEverybodys() {
    assertThat(Seeds.from(7).of("ab12")).isEqualTo(7).isEqualTo(Seeds.from(7).of("ab13"));
    assertThat(Seeds.from(7).of("ab12", LUCK))
        .isEqualTo(Seeds.from(7).of("ab13", LUCK))
        .isNotEqualTo(Seeds.from(8).of("ab12", LUCK));
  }

  @Test
  void aReplayTriesOneSeedAgainAndAgain() {
    assertThat(Seeds.exactly(7).of("ab12", LUCK)).hasSizeGreaterThan(20).containsOnly(7L);
  }

  @Test
  void whatForcesItsOrderIsRunOnce() {
    assertThat(Seeds.OF_THE_SUBMISSION.of("ab12", rule("A.a", Runs.ONCE))).hasSize(1);
    assertThat(Seeds.exactly(7).of("ab12", rule("A.a", Runs.EXPLORED))).hasSize(1);
  }
}
