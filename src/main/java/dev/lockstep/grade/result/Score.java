package dev.lockstep.grade.result;

import java.math.BigDecimal;
import java.util.List;

/**
 * The score of a submission.
 *
 * @param earned the points of its rules, bonus included, before any deduction
 * @param deducted what lateness cost
 * @param total the score that counts
 * @param max the points to be had, without bonus
 * @param why each deduction, cap and manual grade in words
 */
public record Score(
    BigDecimal earned, BigDecimal deducted, BigDecimal total, BigDecimal max, List<String> why) {

  /** Stands in the reason of what a person has decided. */
  public static final String BY_HAND = "decided by hand";

  /** Keeps a copy. */
  public Score {
    why = List.copyOf(why);
  }

  /** Whether a person has decided it, or points of a rule. */
  public boolean decidedByHand() {
    return why.stream().anyMatch(reason -> reason.contains(BY_HAND));
  }

  /** The sum of the rules' points. */
  public static Score sum(List<RuleResult> rules) {
    BigDecimal earned =
        rules.stream().map(rule -> rule.points().earned()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal max =
        rules.stream()
            .map(RuleResult::points)
            .filter(points -> !points.bonus())
            .map(Points::max)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Score(earned, BigDecimal.ZERO, earned, max, List.of());
  }
}
