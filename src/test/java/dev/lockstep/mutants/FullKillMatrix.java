package dev.lockstep.mutants;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Runs every rule on every mutant, and prints which rules fail that the mutant does not name: rules
 * that share the cause, or a mutant that is wrong in more than one way. It takes many minutes and
 * decides nothing: {@code mvn test -Dtest=FullKillMatrix}, with {@code -Dlockstep.mutants=A,B} for
 * some of them.
 */
class FullKillMatrix {

  private static final double SCALE = 0.3;
  private static final int AT_ONCE = 4;

  @Test
  void print() throws Exception {
    Map<Class<?>, Future<TreeSet<String>>> trials = new LinkedHashMap<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Class<?> mutant : MutantTrial.mutants()) {
        if (isAskedFor(mutant)) {
          trials.put(
              mutant,
              executor.submit(() -> MutantTrial.failed(new MutantTrial(mutant).runAll(SCALE))));
        }
      }
      for (Map.Entry<Class<?>, Future<TreeSet<String>>> trial : trials.entrySet()) {
        print(trial.getKey(), trial.getValue().get());
      }
    }
  }

  private static boolean isAskedFor(Class<?> mutant) {
    String names = System.getProperty("lockstep.mutants", "");
    return names.isEmpty() || Arrays.asList(names.split(",")).contains(mutant.getSimpleName());
  }

  private static void print(Class<?> mutant, TreeSet<String> failed) {
    System.out.println(mutant.getSimpleName());
    TreeSet<String> named = new TreeSet<>(Arrays.asList(MutantTrial.killersOf(mutant)));
    for (String rule : failed) {
      System.out.println((named.remove(rule) ? "    " : "  + ") + rule);
    }
    named.forEach(rule -> System.out.println("  - " + rule));
  }
}
