package dev.lockstep.grade.result;

import java.math.BigDecimal;

/**
 * What a rule is worth, and what it earned.
 *
 * @param earned the points earned
 * @param max the points to be had
 * @param bonus whether they come on top of the full score
 */
public record Points(BigDecimal earned, BigDecimal max, boolean bonus) {

  /** One point, which only a pass earns: what a rule is worth without a rubric. */
  public static Points one(Outcome outcome) {
    return of(outcome, BigDecimal.ONE, false);
  }

  /** All of the points for a pass, none for anything else. */
  public static Points of(Outcome outcome, BigDecimal max, boolean bonus) {
    return new Points(outcome == Outcome.PASSED ? max : BigDecimal.ZERO, max, bonus);
  }
}
