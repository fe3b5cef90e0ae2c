package dev.lockstep.ledger.site;

import dev.lockstep.ledger.MutantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule and the mutants that it kills.
 *
 * @param rule its name, as {@code Class.method}
 * @param claim the claim that its name begins with, if it does
 * @param mutants those that it kills
 */
public record Kill(String rule, Optional<String> claim, List<MutantResult> mutants) {

  private static final Pattern NAME = Pattern.compile("\\w+\\.([A-Z]+)_(\\d\\d)_(\\w+)");
  private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** Keeps a copy of the list. */
  public Kill {
    mutants = List.copyOf(mutants);
  }

  /** What the rules of a chapter kill, by the names of the rules. */
  static List<Kill> of(String prefix, List<MutantResult> mutants) {
    Map<String, List<MutantResult>> killed = new TreeMap<>();
    for (MutantResult mutant : mutants) {
      boolean breaks = mutant.breaks().stream().anyMatch(id -> id.startsWith(prefix + "-"));
      mutant.killedBy().stream()
          .filter(rule -> claim(rule).map(id -> id.startsWith(prefix + "-")).orElse(breaks))
          .forEach(rule -> killed.computeIfAbsent(rule, name -> new ArrayList<>()).add(mutant));
    }
    return killed.entrySet().stream()
        .map(entry -> new Kill(entry.getKey(), claim(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static Optional<String> claim(String rule) {
    Matcher match = NAME.matcher(rule);
    return match.matches() ? Optional.of(match.group(1) + "-" + match.group(2)) : Optional.empty();
  }

  /** The class of the rule. */
  public String type() {
    return rule.substring(0, rule.indexOf('.'));
  }

  /** What the rule asks, as its name says it. */
  public String words() {
    Matcher match = NAME.matcher(rule);
    if (match.matches()) {
      return match.group(3).replace('_', ' ');
    }
    String method = rule.substring(rule.indexOf('.') + 1);
    return NEXT_WORD.matcher(method).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
