package dev.lockstep.grade;

import dev.lockstep.grade.Judge.Verdict;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Tries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of a submission as they come in. Each rule has "no result" until something positive
 * is known of it.
 */
final class Tally {

  private final Map<String, RuleResult> results = new LinkedHashMap<>();

  Tally(List<RuleInfo> rules) {
    for (RuleInfo rule : rules) {
      results.put(rule.id(), result(rule, Outcome.NO_RESULT, Optional.empty(), "", Tries.NONE, 0));
    }
  }

  /**
   * One try of a rule; one that passes at last counts as passed, and says that it did not at first.
   */
  void add(String id, Verdict verdict, String evidence, long millis, String replay) {
    RuleResult before = results.get(id);
    if (before == null) {
      throw new IllegalArgumentException(id + " was not planned");
    }
    int failures = before.tries().failures() + (verdict.outcome() == Outcome.PASSED ? 0 : 1);
    Tries tries = new Tries(before.tries().count() + 1, failures, 0, replay);
    results.put(
        id,
        result(
            before.rule(),
            verdict.outcome(),
            verdict.message(),
            evidence,
            tries,
            before.millis() + millis));
  }

  /** All that have no result have none for this reason. */
  void explain(Outcome outcome, Message why) {
    results.replaceAll((id, old) ->
        isOpen(old) ? result(old.rule(), outcome, Optional.of(why), "", Tries.NONE, 0) : old);
  }

  /** The rules of which nothing is known yet, not even why. */
  List<String> open() {
    return results.values().stream().filter(Tally::isOpen).map(one -> one.rule().id()).toList();
  }

  private static boolean isOpen(RuleResult result) {
    return result.message().isEmpty() && result.tries().count() == 0;
  }

  List<RuleResult> results() {
    return List.copyOf(results.values());
  }

  private static RuleResult result(
      RuleInfo rule,
      Outcome outcome,
      Optional<Message> message,
      String evidence,
      Tries tries,
      long millis) {
    return new RuleResult(rule, outcome, message, evidence, tries, millis, Points.one(outcome));
  }
}
