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

  /** How many of several tries did not pass, in words; empty if there is nothing to tell. */
  public Optional<String> tried() {
    boolean told = tries.count() > 1 && tries.failures() > 0 && outcome != Outcome.INCONCLUSIVE;
    return told
        ? Optional.of("failed in %d of %d %s".formatted(tries.failures(), tries.count(), unit()))
        : Optional.empty();
  }

  /** What its tries are called. */
  public String unit() {
    return rule.runs() == Runs.EXPLORED ? "schedules" : "tries";
  }

  /** Whether it has failed in some of its tries, and not in others. */
  public boolean failsAtTimes() {
    return rule.runs() != Runs.EXPLORED && tries.failures() > 0 && tries.failures() < tries.count();
  }

  /** The same, tried more often. */
  public RuleResult tried(Tries all, long more) {
    return new RuleResult(rule, outcome, message, evidence, all, millis + more, points);
  }

  /** The same with other points. */
  public RuleResult withPoints(Points points) {
    return new RuleResult(rule, outcome, message, evidence, tries, millis, points);
  }
}
