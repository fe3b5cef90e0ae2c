package dev.lockstep.stress;

import dev.lockstep.reference.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How programs of the stress witness came out, for those who have an opinion on how they can. */
public final class SeenOutcomes {

  private SeenOutcomes() {}

  /** How often each program came out how, in a fortieth of the time that all programs have. */
  public static Map<Class<?>, Map<String, Long>> of(List<Class<?>> programs) {
    if (programs.isEmpty()) {
      return Map.of();
    }
    Map<Class<?>, Tally> tallies =
        StressRun.of(
            Reference.class.getName(),
            StressRun.configuredTime().dividedBy(40),
            StressRun.configuredTime().dividedBy(10),
            programs);
    Map<Class<?>, Map<String, Long>> seen = new HashMap<>();
    tallies.forEach((program, tally) -> seen.put(program, counts(tally)));
    return seen;
  }

  private static Map<String, Long> counts(Tally tally) {
    Map<String, Long> counts = new TreeMap<>();
    tally.rows().stream()
        .filter(row -> row.count() > 0)
        .forEach(row -> counts.put(row.outcome(), row.count()));
    return counts;
  }
}
