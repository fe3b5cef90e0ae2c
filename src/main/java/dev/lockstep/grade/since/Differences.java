package dev.lockstep.grade.since;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a run differs from an earlier one.
 *
 * @param changes the submissions of both whose score or rules are others
 * @param added the ids of submissions that are new
 * @param gone the ids of those that are not in the later run
 * @param left how many rules only one of the two runs asked, which are left out
 */
public record Differences(List<Change> changes, List<String> added, List<String> gone, long left) {

  /**
   * How a submission differs.
   *
   * @param sources whether its sources are others, too
   */
  public record Change(
      String id, BigDecimal before, BigDecimal after, boolean sources, List<RuleChange> rules) {

    /** Keeps a copy. */
    public Change {
      rules = List.copyOf(rules);
    }
  }

  /** How a rule differs. */
  public record RuleChange(String rule, Outcome before, Outcome after) {

    /** In words. */
    public String words() {
      return before.word() + " → " + after.word();
    }
  }

  /** Keeps copies. */
  public Differences {
    changes = List.copyOf(changes);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** What has changed from one run to another. */
  public static Differences between(Results before, Results after) {
    Map<String, Submission> then = byId(before);
    Map<String, Submission> now = byId(after);
    List<Change> changes =
        after.submissions().stream()
            .filter(one -> then.containsKey(one.id()))
            .map(one -> change(Optional.ofNullable(then.get(one.id())).orElseThrow(), one))
            .flatMap(Optional::stream)
            .toList();
    return new Differences(
        changes,
        now.keySet().stream().filter(id -> !then.containsKey(id)).sorted().toList(),
        then.keySet().stream().filter(id -> !now.containsKey(id)).sorted().toList(),
        onlyInOne(rules(before, now.keySet()), rules(after, then.keySet())));
  }

  private static Set<String> rules(Results results, Set<String> ids) {
    return results.submissions().stream()
        .filter(one -> ids.contains(one.id()))
        .flatMap(one -> outcomes(one).keySet().stream())
        .collect(Collectors.toSet());
  }

  private static long onlyInOne(Set<String> then, Set<String> now) {
    return Stream.concat(then.stream(), now.stream())
        .filter(rule -> !(then.contains(rule) && now.contains(rule)))
        .count();
  }

  private static Map<String, Submission> byId(Results results) {
    return results.submissions().stream()
        .collect(Collectors.toMap(Submission::id, Function.identity()));
  }

  private static Optional<Change> change(Submission before, Submission after) {
    List<RuleChange> rules = rules(before, after);
    BigDecimal was = before.score().total();
    BigDecimal is = after.score().total();
    if (rules.isEmpty() && was.compareTo(is) == 0) {
      return Optional.empty();
    }
    boolean sources =
        !before.provenance().submissionHash().equals(after.provenance().submissionHash());
    return Optional.of(new Change(after.id(), was, is, sources, rules));
  }

  private static List<RuleChange> rules(Submission before, Submission after) {
    Map<String, Outcome> then = outcomes(before);
    Map<String, Outcome> now = outcomes(after);
    return now.keySet().stream()
        .filter(id -> then.containsKey(id) && then.get(id) != now.get(id))
        .sorted()
        .map(id -> new RuleChange(id, outcome(then, id), outcome(now, id)))
        .toList();
  }

  private static Outcome outcome(Map<String, Outcome> outcomes, String rule) {
    return Optional.ofNullable(outcomes.get(rule)).orElseThrow();
  }

  private static Map<String, Outcome> outcomes(Submission submission) {
    return submission.rules().stream()
        .collect(
            Collectors.toMap(
                result -> result.rule().id(), RuleResult::outcome, (first, second) -> second));
  }

  /** As lines for the console. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Change change : changes) {
      lines.add(
          "%s: %s → %s%s"
              .formatted(
                  change.id(),
                  change.before().toPlainString(),
                  change.after().toPlainString(),
                  change.sources() ? ", with other sources" : ""));
      change.rules().forEach(rule -> lines.add("  " + rule.rule() + ": " + rule.words()));
    }
    added.forEach(id -> lines.add(id + ": new"));
    gone.forEach(id -> lines.add(id + ": not in the later run"));
    if (left > 0) {
      lines.add(
          "rules that only one of the two runs asked, which count in its scores but are not listed:"
              + " "
              + left);
    }
    return lines.isEmpty() ? List.of("nothing is different") : lines;
  }
}
