package dev.lockstep.grade.result;

import java.util.List;

/**
 * A rule that was planned.
 *
 * @param id its class and method, such as {@code ThreadLockRules.LOCK_01_cannot_be_held_by_two};
 *     unique in a run, and the same in every run
 * @param part the part of the interface that it asks for, such as {@code lock}
 * @param claims the ids of the claims that it speaks for, such as {@code LOCK-01}
 * @param kind {@code must}, {@code cannot} or {@code may}
 * @param sentence what it asks
 * @param runs how it is run
 * @param hidden whether a student sees its id only
 */
public record RuleInfo(
    String id,
    String part,
    List<String> claims,
    String kind,
    String sentence,
    Runs runs,
    boolean hidden) {

  /** Keeps a copy. */
  public RuleInfo {
    claims = List.copyOf(claims);
  }

  /** The command that runs it in a starter project, where classes of rules are nested in one. */
  public String inStarterProject(long seed) {
    String nested = id.replaceFirst("(Rules)?\\.", "#");
    String test = "mvn test -Dtest='RulesTest$" + nested + "'";
    return runs == Runs.SEEDED ? test + " -Dlockstep.seed=" + seed : test;
  }

  /** The chapter of its first claim, such as {@code LOCK}. */
  public String chapter() {
    return claims.getFirst().substring(0, claims.getFirst().lastIndexOf('-'));
  }
}
