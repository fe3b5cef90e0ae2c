package dev.lockstep.grade.rubric;

import dev.lockstep.grade.result.RuleInfo;

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
}
