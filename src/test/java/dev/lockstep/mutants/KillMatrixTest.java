package dev.lockstep.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.KillMatrix;
import dev.lockstep.ledger.MutantResult;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import dev.lockstep.rules.RuleViolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Every mutant is killed by its rules, and every rule kills a mutant: so each rule was seen to
 * fail, and to say why.
 *
 * <p>Here a mutant meets only the rules that have to fail on it; which others share the cause shows
 * {@link FullKillMatrix}, which takes many minutes.
 */
@Isolated("it has its own way to run many rules at once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixTest {

  /**
   * Mutants often make a rule wait in vain, so each rule waits only as long as it needs on this
   * machine now: by the time that the reference has needed for it in this run, else the first of
   * these scales at which the reference passes it, with a margin.
   */
  private static final List<Double> SCALES = List.of(0.08, 0.3, 1.0);

  private static final double MARGIN = 1.25;

  /** With so many trials at once a rule takes so many times as long as in the living spec. */
  private static final int SLOWER = 3;

  private static final int TRIES = 8;

  private static final int AT_ONCE = 10;

  private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<Class<?>, Future<Map<String, TestExecutionResult>>> trials = new HashMap<>();

  @BeforeAll
  void putAllOnTrial() throws Exception {
    Map<String, Double> scales = calibrate();
    for (Class<?> mutant : MutantTrial.mutants()) {
      trials.put(mutant, executor.submit(() -> trial(mutant, scales)));
    }
  }

  private static Map<String, TestExecutionResult> trial(
      Class<?> mutant, Map<String, Double> scales) {
    Map<String, TestExecutionResult> results = new TreeMap<>();
    for (String rule : rulesFor(mutant)) {
      results.putAll(trial(new MutantTrial(mutant), rule, MARGIN * scales.get(rule)));
    }
    return results;
  }

  /** A rule that watches for a moment can miss what a busy machine does late, so it gets more. */
  private static Map<String, TestExecutionResult> trial(
      MutantTrial mutant, String rule, double scale) {
    Map<String, TestExecutionResult> results = Map.of();
    for (int i = 0; i < TRIES && MutantTrial.failed(results).isEmpty(); i++) {
      results = mutant.run(List.of(rule), scale);
    }
    return results;
  }

  /** The control: only where nothing fails without a fault does a failure speak of the fault. */
  private Map<String, Double> calibrate() throws Exception {
    Map<String, Double> scales = new TreeMap<>();
    Set<String> failed = new TreeSet<>();
    for (String rule : MutantTrial.rules().keySet()) {
      RuleTimes.of(rule)
          .ifPresentOrElse(time -> scales.put(rule, scaleFor(time)), () -> failed.add(rule));
    }
    return failed.isEmpty() ? scales : calibrate(failed, scales);
  }

  private static double scaleFor(Duration alone) {
    Patience patience = Patience.configured();
    double needed = (double) SLOWER * alone.toMillis() / patience.signal().toMillis();
    double step = Math.min(SCALES.getFirst() + needed, SCALES.getLast());
    return step * patience.scale();
  }

  private Map<String, Double> calibrate(Set<String> rules, Map<String, Double> scales)
      throws Exception {
    Set<String> failed = rules;
    for (double step : SCALES) {
      double scale = step * Patience.configured().scale();
      failed.forEach(rule -> scales.put(rule, scale));
      failed = failuresOfTheReference(failed, scale);
    }
    assertThat(failed)
        .as("rules that the reference fails; if the machine is slow: -Dlockstep.scale=3")
        .isEmpty();
    return scales;
  }

  private Set<String> failuresOfTheReference(Set<String> rules, double scale) throws Exception {
    MutantTrial control = new MutantTrial(Reference.class);
    List<Future<Set<String>>> parts = new ArrayList<>();
    for (String rule : rules) {
      parts.add(executor.submit(() -> MutantTrial.failed(control.run(List.of(rule), scale))));
    }
    Set<String> failed = new TreeSet<>();
    for (Future<Set<String>> part : parts) {
      failed.addAll(part.get());
    }
    return failed;
  }

  @AfterAll
  void stop() {
    executor.shutdownNow();
  }

  private static List<String> rulesFor(Class<?> mutant) {
    return Arrays.asList(MutantTrial.killersOf(mutant));
  }

  static List<Class<?>> mutants() {
    return MutantTrial.mutants();
  }

  @ParameterizedTest
  @MethodSource
  void mutants(Class<?> mutant) throws Exception {
    Map<String, TestExecutionResult> results = trials.get(mutant).get();
    MutantTrial.requireResults(results);
    KillMatrix.add(result(mutant, MutantTrial.failed(results)));
    assertThat(MutantTrial.failed(results))
        .as("the rules that fail on %s", mutant.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(rulesFor(mutant));
    results.forEach(KillMatrixTest::requireThatItTeaches);
  }

  private static MutantResult result(Class<?> mutant, Set<String> failed) {
    List<String> breaks =
        rulesFor(mutant).stream()
            .flatMap(rule -> MutantTrial.claimsOf(MutantTrial.rules().get(rule)).stream())
            .distinct()
            .toList();
    return new MutantResult(
        mutant.getSimpleName(),
        mutant.getAnnotation(Mutant.class).fault(),
        breaks,
        List.copyOf(failed),
        !failed.containsAll(rulesFor(mutant)));
  }

  private static void requireThatItTeaches(String rule, TestExecutionResult result) {
    Throwable failure = result.getThrowable().orElseThrow();
    assertThat(failure).as("the failure of %s", rule).isInstanceOf(RuleViolation.class);
    assertThat(((RuleViolation) failure).isClean())
        .as("whether %s fails by a check of its own:\n%s", rule, failure.getMessage())
        .isTrue();
    assertThat(failure.getMessage())
        .as("the message of %s", rule)
        .startsWith(String.join(", ", MutantTrial.claimsOf(MutantTrial.rules().get(rule))));
  }

  @Test
  void everyRuleKillsAMutant() {
    Set<String> idle = new TreeSet<>(MutantTrial.rules().keySet());
    MutantTrial.mutants().forEach(mutant -> idle.removeAll(rulesFor(mutant)));
    assertThat(idle).as("rules that kill no mutant").isEmpty();
  }
}
