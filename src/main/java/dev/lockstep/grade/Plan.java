package dev.lockstep.grade;

import dev.lockstep.grade.result.RuleInfo;
import java.util.List;

/**
 * What every submission of a run is asked.
 *
 * @param assignment what the run is called
 * @param parts the parts that are asked for
 * @param rules the rules, in the order in which they are run
 */
public record Plan(String assignment, List<String> parts, List<RuleInfo> rules) {

  /** Keeps copies. */
  public Plan {
    parts = List.copyOf(parts);
    rules = List.copyOf(rules);
  }
}
