package dev.lockstep.stress;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Wanted;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

/**
 * The programs of a class of tests, run on one implementation; only those are run whose claims are
 * wanted.
 *
 * <p>The canaries use no implementation, so they are not run for each anew: that a JVM like this
 * one shows known races on this machine has been seen once they were caught.
 */
final class StressTrial {

  /** A lost update, and a write that is not seen: two known races, one of each kind. */
  static final List<Class<?>> CANARIES = List.of(LostUpdate.class, SharedGlobals.Ordinary.class);

  private static final Map<Class<?>, Tally> CAUGHT = new HashMap<>();

  private final Map<Class<?>, Tally> run;

  private StressTrial(Map<Class<?>, Tally> run) {
    this.run = run;
  }

  /**
   * Runs them.
   *
   * @param tests a class whose tests have programs
   * @param implementation the class of the implementation
   * @param time how long all the programs of that class would take together
   */
  static StressTrial of(Class<?> tests, String implementation, Duration time) {
    Duration each = time.dividedBy(programs(tests, claims -> true, CANARIES).size());
    List<Class<?>> unseen = CANARIES.stream().filter(one -> !CAUGHT.containsKey(one)).toList();
    List<Class<?>> wanted = programs(tests, Wanted::anyOf, unseen);
    Map<Class<?>, Tally> run = new HashMap<>(CAUGHT);
    if (!wanted.isEmpty()) {
      run.putAll(StressRun.of(implementation, each, time, wanted));
    }
    CANARIES.stream()
        .filter(canary -> run.get(canary).doubts().findAny().isEmpty())
        .forEach(canary -> CAUGHT.put(canary, run.get(canary)));
    return new StressTrial(run);
  }

  /** The programs that speak for these claims, and more. */
  private static List<Class<?>> programs(
      Class<?> tests, Predicate<String[]> claims, List<Class<?>> more) {
    Stream<Class<?>> speaking =
        Stream.of(tests.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Stressed.class))
            .filter(method -> claims.test(method.getAnnotation(Testifies.class).value()))
            .flatMap(method -> Arrays.stream(programs(method)));
    return Stream.concat(more.stream(), speaking)
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static Class<?>[] programs(Method method) {
    return method.getAnnotation(Stressed.class).value();
  }

  /** Hands over what the programs of a test say. */
  void judge(TestInfo test, TestReporter reporter) {
    Class<?>[] programs = programs(test.getTestMethod().orElseThrow());
    assumeTrue(run.keySet().containsAll(List.of(programs)), "not asked for: " + Wanted.CLAIMS);
    Judgement.of(run, CANARIES, programs).publish(reporter);
  }
}
