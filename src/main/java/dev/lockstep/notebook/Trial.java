package dev.lockstep.notebook;

import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Finding;
import dev.lockstep.ledger.Testimony;
import dev.lockstep.ledger.TrialListener;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Variant;
import dev.lockstep.witness.Wanted;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The trial of a few claims: the very tests that testify to them when all tests run. Those of
 * variants are left to that run, as they ask the same once more.
 */
final class Trial {

  /** A test of the living spec, and what it speaks for. */
  private record Test(Class<?> type, Method method, Testifies testifies) {

    boolean speaksFor(Claim claim) {
      List<String> ids = List.of(testifies.value());
      boolean named = ids.contains(claim.id());
      return claim.asksFor(testifies.as()) && (named || ids.isEmpty());
    }

    DiscoverySelector selector() {
      return DiscoverySelectors.selectMethod(type, method);
    }
  }

  /** Found once, since that looks at all test classes. */
  private static final List<Test> TESTS = find();

  private Trial() {}

  private static List<Test> find() {
    return ReflectionSupport.findAllClassesInPackage(
            "dev.lockstep", type -> true, name -> name.matches("[\\w.]+(Test|Spec|Properties)"))
        .stream()
        .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !isOfVariant(type))
        .flatMap(Trial::tests)
        .toList();
  }

  private static boolean isOfVariant(Class<?> type) {
    return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
        .anyMatch(tag -> tag.value().equals(Variant.TAG));
  }

  private static Stream<Test> tests(Class<?> type) {
    return ReflectionSupport.findMethods(type, method -> true, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .flatMap(method ->
            AnnotationSupport.findAnnotation(method, Testifies.class).stream()
                .map(testifies -> new Test(type, method, testifies)));
  }

  /** Runs the tests that speak for these claims. */
  static List<Finding> of(List<Claim> claims) {
    List<DiscoverySelector> selected =
        TESTS.stream()
            .filter(test -> claims.stream().anyMatch(test::speaksFor))
            .map(Test::selector)
            .toList();
    List<Testimony> testimonies = selected.isEmpty() ? List.of() : run(claims, selected);
    return claims.stream().map(claim -> Finding.of(claim, testimonies)).toList();
  }

  private static List<Testimony> run(List<Claim> claims, List<DiscoverySelector> selected) {
    TrialListener listener = new TrialListener();
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setProperty(Wanted.CLAIMS, String.join(",", claims.stream().map(Claim::id).toList()));
    try {
      LauncherFactory.create(
              LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
          .execute(LauncherDiscoveryRequestBuilder.request().selectors(selected).build(), listener);
    } finally {
      System.clearProperty(Wanted.CLAIMS);
      System.setOut(out);
      System.setErr(err);
    }
    return listener.testimonies();
  }
}
