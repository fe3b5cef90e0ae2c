package dev.lockstep.grade.rubric;

import dev.lockstep.grade.result.RuleInfo;
import java.util.Collection;
import java.util.List;

/**
 * Names rules: by a chapter ({@code LOCK}), a claim ({@code LOCK-01}) or an id ({@code
 * ThreadLockRules.LOCK_01_cannot_be_held_by_two}).
 */
record Selector(String name) {

  boolean matches(RuleInfo rule) {
    return rank(rule) > 0;
  }

  /** How closely it names a rule: the higher, the closer; 0 if not at all. */
  int rank(RuleInfo rule) {
    if (rule.id().equals(name)) {
      return 3;
    }
    if (rule.claims().contains(name)) {
      return 2;
    }
    return rule.chapter().equals(name) ? 1 : 0;
  }

  /**
   * That it names at least one of these.
   *
   * @param where where it stands
   */
  void requireKnown(Value where, Collection<RuleInfo> rules) throws RubricException {
    if (rules.stream().noneMatch(this::matches)) {
      List<String> chapters = rules.stream().map(RuleInfo::chapter).distinct().sorted().toList();
      throw where.wrong(
          "“%s” names none of the rules that are asked; name a chapter (%s), a claim or a rule's id"
              .formatted(name, String.join(", ", chapters)));
    }
  }
}
