package dev.lockstep.grade.rubric;

import dev.lockstep.grade.result.RuleInfo;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Grades that a person has decided, which win over the machine.
 *
 * <pre>
 * ada:
 *   score: 12          # the score that counts, or
 *   rules:             # what single rules earn; of a claim, each of its rules
 *     LOCK-01: 1
 *   why: explained it in person
 * </pre>
 */
public final class Overrides {

  /** Nobody decided anything. */
  public static final Overrides NONE = new Overrides(Map.of());

  private final Map<String, Value> bySubmission;

  private Overrides(Map<String, Value> bySubmission) {
    this.bySubmission = bySubmission;
  }

  /** Reads a file of overrides; the names in it are checked when they are used. */
  public static Overrides read(Path file) throws RubricException {
    Map<String, Value> all = Value.read(file).map();
    for (Value one : all.values()) {
      Map<String, Value> fields = one.fields(Set.of("score", "rules", "why"));
      if (!fields.containsKey("why")) {
        throw one.wrong("a reason is missing; add “why: …”, the student will read it");
      }
    }
    return new Overrides(all);
  }

  /** That each name is one of a submission. */
  void requireKnown(Collection<String> submissions) throws RubricException {
    Value.requireKnown(bySubmission, submissions);
  }

  /**
   * That each name of a rule is one of a rule that is asked, and none earns more than it is worth.
   *
   * @param worth of each rule, by its id
   */
  void requireRules(Collection<RuleInfo> rules, Map<String, BigDecimal> worth)
      throws RubricException {
    for (Value one : bySubmission.values()) {
      Value decided = one.map().get("rules");
      if (decided != null) {
        for (Map.Entry<String, Value> rule : decided.map().entrySet()) {
          requireRule(new Selector(rule.getKey()), rule.getValue(), rules, worth);
        }
      }
    }
  }

  private static void requireRule(
      Selector name, Value points, Collection<RuleInfo> rules, Map<String, BigDecimal> worth)
      throws RubricException {
    name.requireKnown(points, rules);
    BigDecimal decided = points.number();
    for (RuleInfo rule : rules) {
      BigDecimal most = worth.getOrDefault(rule.id(), BigDecimal.ONE);
      if (name.matches(rule) && decided.compareTo(most) > 0) {
        throw points.wrong(
            "%s is more than %s is worth, which is %s"
                .formatted(decided.toPlainString(), rule.id(), most.toPlainString()));
      }
    }
  }

  Optional<BigDecimal> score(String submission) throws RubricException {
    Map<String, Value> fields = fields(submission);
    Value score = fields.get("score");
    return score == null ? Optional.empty() : Optional.of(score.number());
  }

  Optional<BigDecimal> points(String submission, RuleInfo rule) throws RubricException {
    Value rules = fields(submission).get("rules");
    if (rules == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, Value> one : rules.map().entrySet()) {
      if (new Selector(one.getKey()).matches(rule)) {
        return Optional.of(one.getValue().number());
      }
    }
    return Optional.empty();
  }

  String why(String submission) throws RubricException {
    Value why = fields(submission).get("why");
    return why == null ? "" : why.text();
  }

  private Map<String, Value> fields(String submission) throws RubricException {
    Value fields = bySubmission.get(submission);
    return fields == null ? Map.of() : fields.map();
  }
}
