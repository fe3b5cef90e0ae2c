package dev.lockstep.grade;

import dev.lockstep.grade.Judge.Verdict;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.Tries;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The results of a submission as they come in, from several trials at once. Each rule has "no
 * result" until something positive is known of it.
 */
final class Tally {

  private final Map<String, RuleResult> results = new LinkedHashMap<>();
  private final Set<String> again = new HashSet<>();
  private final BiFunction<RuleInfo, Long, String> replay;

  /**
   * One run of a rule.
   *
   * @param executions how many orders of the threads were explored in it; 0 if none
   */
  record Once(Verdict verdict, String evidence, long seed, long executions, long millis) {

    private boolean isPassed() {
      return verdict.outcome() == Outcome.PASSED;
    }

    private int count() {
      return Math.clamp(executions, 1, Integer.MAX_VALUE);
    }
  }

  /**
   * Of these rules.
   *
   * @param replay the command that runs a rule with a seed again
   */
  Tally(List<RuleInfo> rules, BiFunction<RuleInfo, Long, String> replay) {
    this.replay = replay;
    for (RuleInfo rule : rules) {
      results.put(rule.id(), result(rule, Outcome.NO_RESULT, Optional.empty(), "", Tries.NONE, 0));
    }
  }

  /** What the next run of a rule comes to shall count, and not what the ones before came to. */
  synchronized void again(String id) {
    again.add(id);
  }

  /**
   * Adds a run of a rule: the first one that does not pass is what counts, and that there were
   * others before, which did not count, is told.
   *
   * @return whether this one is what counts now
   */
  synchronized boolean add(String id, Once run) {
    RuleResult before = result(id);
    boolean first = before.tries().count() == 0;
    boolean counts = again.remove(id) || first || before.outcome() == Outcome.PASSED;
    Tries tries = tries(before, run, first || counts && !run.isPassed());
    results.put(id, counts ? counted(before, run, tries) : before.tried(tries, run.millis()));
    return counts;
  }

  private Tries tries(RuleResult before, Once run, boolean isSeedOfThis) {
    long seed = isSeedOfThis ? run.seed() : before.tries().seed();
    return new Tries(
        before.tries().count() + run.count(),
        before.tries().failures() + (run.isPassed() ? 0 : 1),
        seed,
        replay.apply(before.rule(), seed));
  }

  private static RuleResult counted(RuleResult before, Once run, Tries tries) {
    boolean isOneOfMany = before.rule().runs() == Runs.SEEDED && tries.count() > 1;
    return result(
        before.rule(),
        run.verdict().outcome(),
        run.verdict().message(),
        isOneOfMany ? tries.count() + " runs, each with a seed of its own" : run.evidence(),
        tries,
        before.millis() + run.millis());
  }

  /** What is known of a rule by now. */
  synchronized RuleResult result(String id) {
    RuleResult result = results.get(id);
    if (result == null) {
      throw new IllegalArgumentException(id + " was not planned");
    }
    return result;
  }

  /** Those of these that have no result have none for this reason. */
  synchronized void explain(List<RuleInfo> rules, Outcome outcome, Message why) {
    results.replaceAll((id, old) ->
        isOpen(old) && rules.contains(old.rule())
            ? result(old.rule(), outcome, Optional.of(why), "", Tries.NONE, 0)
            : old);
  }

  /** The rules of which nothing is known yet, not even why. */
  synchronized List<RuleInfo> open() {
    return results.values().stream().filter(Tally::isOpen).map(RuleResult::rule).toList();
  }

  private static boolean isOpen(RuleResult result) {
    return result.message().isEmpty() && result.tries().count() == 0;
  }

  /** All results; what has passed by luck alone is among them as what it is. */
  synchronized List<RuleResult> results() {
    return results.values().stream().map(this::withoutLuck).toList();
  }

  /**
   * Chance may miss what an exploration of the same claim has found, and that must not decide: the
   * same submission gets the same score each time.
   */
  private RuleResult withoutLuck(RuleResult result) {
    return results.values().stream()
        .filter(other -> refutes(other, result))
        .findFirst()
        .map(other -> refuted(result, other))
        .orElse(result);
  }

  private static boolean refutes(RuleResult other, RuleResult result) {
    return result.rule().runs() == Runs.SEEDED
        && result.outcome() == Outcome.PASSED
        && other.rule().runs() == Runs.EXPLORED
        && other.outcome() == Outcome.FAILED
        && other.rule().part().equals(result.rule().part())
        && !Collections.disjoint(other.rule().claims(), result.rule().claims());
  }

  private static RuleResult refuted(RuleResult result, RuleResult by) {
    String passed =
        "it passed in each of "
            + result.tries().count()
            + " tries, but that was luck: an exploration of the same claim has found an order of"
            + " the threads that breaks it";
    Message message =
        by.message()
            .filter(found -> !by.rule().hidden())
            .map(found ->
                new Message(
                    passed + ": " + found.seen(),
                    found.check(),
                    found.readOn(),
                    found.interleaving(),
                    List.of(),
                    List.of()))
            .orElse(Message.of(passed));
    return result(
        result.rule(),
        Outcome.FAILED,
        Optional.of(message),
        result.evidence(),
        result.tries(),
        result.millis());
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
