package dev.lockstep.ledger.site;

import dev.lockstep.ledger.MutantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule and the mutants that it kills.
 *
 * @param rule the rule
 * @param mutants those that it kills
 */
public record Kill(Rule rule, List<MutantResult> mutants) {

  /** Keeps a copy of the list. */
  public Kill {
    mutants = List.copyOf(mutants);
  }

  /** What the rules of a chapter kill, by their names, given what each test testifies to. */
  static List<Kill> of(
      String prefix, List<MutantResult> mutants, Map<String, List<String>> claims) {
    Map<String, List<MutantResult>> killed = new TreeMap<>();
    for (MutantResult mutant : mutants) {
      mutant.killedBy().stream()
          .filter(name -> Rule.of(name, claims).isOf(prefix))
          .forEach(name -> killed.computeIfAbsent(name, rule -> new ArrayList<>()).add(mutant));
    }
    return killed.entrySet().stream()
        .map(entry -> new Kill(Rule.of(entry.getKey(), claims), entry.getValue()))
        .toList();
  }
}
