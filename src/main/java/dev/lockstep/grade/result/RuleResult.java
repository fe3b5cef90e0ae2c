package dev.lockstep.grade.result;

import java.util.Optional;

/**
 * What became of one rule.
 *
 * @param rule the rule
 * @param outcome what became of it
 * @param message why, unless it passed
 * @param evidence how strong the evidence is, in words; empty if there is none
 * @param tries how the tries went
 * @param millis how long it took
 * @param points what it is worth, and earned
 */
public record RuleResult(
    RuleInfo rule,
    Outcome outcome,
    Optional<Message> message,
    String evidence,
    Tries tries,
    long millis,
    Points points) {

  /** The same with other points. */
  public RuleResult withPoints(Points points) {
    return new RuleResult(rule, outcome, message, evidence, tries, millis, points);
  }
}
