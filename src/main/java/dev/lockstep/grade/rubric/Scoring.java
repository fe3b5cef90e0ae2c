package dev.lockstep.grade.rubric;

import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what became of the rules into scores. It runs nothing, so that a rubric can be changed
 * without grading again.
 *
 * @param rubric what a rule is worth
 * @param overrides what people have decided
 * @param now decides whether hidden rules may be shown
 */
public record Scoring(Rubric rubric, Overrides overrides, Instant now) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * That the rubric and the overrides name no other submissions than these.
   *
   * @param submissions the ids of all that were handed in, also of those that are not graded now
   */
  public void requireKnown(Collection<String> submissions) throws RubricException {
    rubric.requireKnown(submissions);
    overrides.requireKnown(submissions);
  }

  /** That the rubric and the overrides name no other rules than these, and give none too much. */
  public void requireRules(Collection<RuleInfo> rules) throws RubricException {
    overrides.requireRules(rules, rubric.points(rules));
  }

  /** The results with their scores. */
  public Results score(Results results) throws RubricException {
    List<Submission> scored = new ArrayList<>();
    if (!results.submissions().isEmpty()) {
      requireRules(rules(results.submissions().getFirst()));
    }
    for (Submission submission : results.submissions()) {
      scored.add(score(submission));
    }
    String assignment = rubric.assignment().orElse(results.assignment());
    return new Results(results.format(), assignment, results.parts(), scored);
  }

  /** The same submission with its score. */
  public Submission score(Submission submission) throws RubricException {
    Map<String, BigDecimal> worth = rubric.points(rules(submission));
    List<RuleResult> scored = new ArrayList<>();
    for (RuleResult result : submission.rules()) {
      scored.add(
          score(submission.id(), result, worth.getOrDefault(result.rule().id(), BigDecimal.ONE)));
    }
    return submission.scored(scored, total(submission, Score.sum(scored)));
  }

  /** All submissions of a run are asked the same. */
  private static List<RuleInfo> rules(Submission submission) {
    return submission.rules().stream().map(RuleResult::rule).toList();
  }

  private RuleResult score(String submission, RuleResult result, BigDecimal worth)
      throws RubricException {
    Points machine = Points.of(result.outcome(), worth, rubric.isBonus(result.rule()));
    Points points =
        overrides
            .points(submission, result.rule())
            .map(decided -> new Points(decided, machine.max(), machine.bonus()))
            .orElse(machine);
    boolean hidden = rubric.isHidden(result.rule());
    RuleResult scored =
        new RuleResult(
            hidden(result.rule(), hidden && !rubric.isRevealed(now)),
            result.outcome(),
            hidden ? Optional.empty() : result.message(),
            result.evidence(),
            result.tries(),
            result.millis(),
            points);
    return scored;
  }

  private static RuleInfo hidden(RuleInfo rule, boolean hidden) {
    return new RuleInfo(
        rule.id(), rule.part(), rule.claims(), rule.kind(), rule.sentence(), rule.runs(), hidden);
  }

  private Score total(Submission submission, Score sum) throws RubricException {
    List<String> why = new ArrayList<>();
    BigDecimal deducted = deducted(submission, sum.earned(), why);
    BigDecimal total = sum.earned().subtract(deducted);
    String reason = overrides.why(submission.id());
    Optional<BigDecimal> decided = overrides.score(submission.id());
    if (decided.isPresent()) {
      why.add(
          "%s: %s instead of %s. %s"
              .formatted(
                  Score.BY_HAND, decided.get().toPlainString(), total.toPlainString(), reason)
              .strip());
      total = decided.get();
    } else if (!reason.isEmpty()) {
      why.add("points " + Score.BY_HAND + ": " + reason);
    }
    return new Score(sum.earned(), deducted, total, sum.max(), why);
  }

  private BigDecimal deducted(Submission submission, BigDecimal earned, List<String> why) {
    Optional<Duration> late = rubric.lateness().late(submission.id(), submission.handedIn());
    if (late.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal percent = rubric.lateness().cost(late.get());
    BigDecimal deducted = earned.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    why.add(
        "handed in on %s, late by %s day(s) that have begun: %s %% less"
            .formatted(
                submission.handedIn().orElseThrow(),
                Lateness.days(late.get()).toPlainString(),
                percent.stripTrailingZeros().toPlainString()));
    return deducted;
  }
}
