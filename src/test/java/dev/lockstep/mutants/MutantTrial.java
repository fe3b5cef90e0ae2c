package dev.lockstep.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.lockstep.rules.Rule;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/**
 * Puts one mutant on trial, or the reference as a control: runs rules, and keeps how each ended.
 */
public final class MutantTrial {

  /** The package of the living spec, whose classes are the rules of one chapter each. */
  private static final String SPEC = "dev.lockstep.spec.";

  private final Class<?> mutant;

  /** A trial of this mutant. */
  public MutantTrial(Class<?> mutant) {
    this.mutant = mutant;
  }

  /** All mutants, by name. */
  public static List<Class<?>> mutants() {
    return ReflectionSupport.findAllClassesInPackage(
            "dev.lockstep.mutants", type -> type.isAnnotationPresent(Mutant.class), name -> true)
        .stream()
        .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
        .toList();
  }

  /** All rules of the living spec, as {@code JoinRules.JOIN_04_must_…}, with their methods. */
  static Map<String, Method> rules() {
    Map<String, Method> rules = new TreeMap<>();
    for (Class<?> spec : specs()) {
      for (Method method : rulesOf(spec)) {
        rules.put(spec.getSuperclass().getSimpleName() + "." + method.getName(), method);
      }
    }
    return rules;
  }

  private static List<Method> rulesOf(Class<?> spec) {
    return ReflectionSupport.findMethods(
        spec, method -> method.isAnnotationPresent(Rule.class), HierarchyTraversalMode.TOP_DOWN);
  }

  private static List<Class<?>> specs() {
    return ReflectionSupport.findAllClassesInPackage(
        SPEC.substring(0, SPEC.length() - 1),
        type -> !rulesOf(type).isEmpty(),
        name -> !isVariant(name));
  }

  /** The rules that have to fail on a mutant. */
  public static String[] killersOf(Class<?> mutant) {
    return mutant.getAnnotation(Mutant.class).killedBy();
  }

  /** The claims that a rule speaks for. */
  static List<String> claimsOf(Method rule) {
    return List.of(rule.getAnnotation(Testifies.class).value());
  }

  /** Runs these rules on the mutant. */
  public Map<String, TestExecutionResult> run(List<String> rules, double scale) {
    return run(scale, rules.stream().map(MutantTrial::selector));
  }

  private static DiscoverySelector selector(String rule) {
    int dot = rule.indexOf('.');
    String spec = SPEC + rule.substring(0, dot).replaceFirst("Rules$", "Spec");
    return selectMethod(spec, rule.substring(dot + 1));
  }

  /** Runs all rules on the mutant. */
  Map<String, TestExecutionResult> runAll(double scale) {
    return run(scale, specs().stream().map(spec -> selectClass(spec)));
  }

  private Map<String, TestExecutionResult> run(
      double scale, Stream<? extends DiscoverySelector> what) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(new ArrayList<DiscoverySelector>(what.toList()))
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .configurationParameter("lockstep.implementation", mutant.getName())
            .configurationParameter("lockstep.scale", Double.toString(scale))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    Results results = new Results();
    quietLauncher().execute(request, results);
    return results.byRule;
  }

  /**
   * A launcher without the listeners that write the report: a mutant's failures are no evidence.
   */
  private static Launcher quietLauncher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build());
  }

  /** The rules that failed, of those that were run. */
  static TreeSet<String> failed(Map<String, TestExecutionResult> results) {
    TreeSet<String> failed = new TreeSet<>();
    results.forEach((rule, result) -> {
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        failed.add(rule);
      }
    });
    return failed;
  }

  /** Skips a test that would count a mutant as a survivor only because a rule had no result. */
  static void requireResults(Map<String, TestExecutionResult> results) {
    results.values().stream()
        .flatMap(result -> result.getThrowable().stream())
        .filter(NoResult.class::isInstance)
        .map(NoResult.class::cast)
        .findFirst()
        .ifPresent(noResult -> {
          throw noResult;
        });
  }

  /** The rule that this test of the living spec is, if it is one of a plain reference's. */
  static Optional<String> ruleAt(MethodSource source) {
    String spec = source.getClassName();
    if (!spec.matches(Pattern.quote(SPEC) + "[A-Za-z]+Spec") || isVariant(spec)) {
      return Optional.empty();
    }
    String rules = spec.substring(SPEC.length()).replaceFirst("Spec$", "Rules");
    return Optional.of(rules + "." + source.getMethodName());
  }

  private static boolean isVariant(String spec) {
    return spec.matches(".*With(Spare|outNative|Concurrent)Spec");
  }

  /** A rule came to no result, as its witness was not to be trusted. */
  private static final class NoResult extends TestAbortedException {

    private static final long serialVersionUID = 1;

    NoResult(String why) {
      super(why);
    }
  }

  private static final class Results implements TestExecutionListener {

    private final Map<String, TestExecutionResult> byRule = new TreeMap<>();
    private final Map<TestIdentifier, String> doubts = new HashMap<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      String doubt = entry.getKeyValuePairs().get(Evidence.INCONCLUSIVE);
      if (doubt != null) {
        doubts.put(test, doubt);
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource source) {
        ruleAt(source).ifPresent(rule -> byRule.put(rule, withDoubt(test, result)));
      }
    }

    private TestExecutionResult withDoubt(TestIdentifier test, TestExecutionResult result) {
      return doubts.containsKey(test)
          ? TestExecutionResult.aborted(new NoResult(doubts.get(test)))
          : result;
    }
  }
}
