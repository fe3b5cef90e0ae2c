package dev.lockstep.ledger;

import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.TestAbortedException;

/** Hears the tests of one run that testify; the others are none of its business. */
final class Hearing {

  /** An implementation that a reader puts on trial in a package of his own is no evidence. */
  private static final String OURS = "dev.lockstep.";

  private final TestPlan plan;
  private final List<Testimony> testimonies = new ArrayList<>();
  private final Map<String, Entries> entriesOfTest = new HashMap<>();
  private final Entries entriesOfAll = new Entries();

  Hearing(TestPlan plan) {
    this.plan = plan;
  }

  /** What was said so far. */
  synchronized List<Testimony> testimonies() {
    return List.copyOf(testimonies);
  }

  /** All different values that tests of this run, testifying or not, published under this key. */
  synchronized List<String> published(String key) {
    return entriesOfAll.get(key);
  }

  synchronized void publish(TestIdentifier test, Map<String, String> published) {
    entriesOf(test).add(published);
    entriesOfAll.add(published);
  }

  synchronized void skip(TestIdentifier skipped, String reason) {
    leaves(skipped).forEach(test -> hear(test, Outcome.SILENT, reason));
  }

  /** A container that ends badly takes its tests with it, even those that never started. */
  synchronized void finish(TestIdentifier finished, TestExecutionResult result) {
    if (finished.isTest() || result.getStatus() != Status.SUCCESSFUL) {
      leaves(finished).forEach(test -> hear(test, result));
    }
  }

  private Stream<TestIdentifier> leaves(TestIdentifier root) {
    return Stream.concat(Stream.of(root), plan.getDescendants(root).stream())
        .filter(node -> plan.getChildren(node).isEmpty());
  }

  private void hear(TestIdentifier test, TestExecutionResult result) {
    String thrown = result.getThrowable().map(Hearing::message).orElse("");
    switch (result.getStatus()) {
      case FAILED -> hear(test, Outcome.DISAGREES, thrown);
      case ABORTED -> hear(test, Outcome.SILENT, thrown);
      case SUCCESSFUL -> {
        String doubt = entriesOf(test).words(Evidence.INCONCLUSIVE, "");
        hear(test, doubt.isEmpty() ? Outcome.AGREES : Outcome.INCONCLUSIVE, doubt);
      }
    }
  }

  private void hear(TestIdentifier test, Outcome outcome, String message) {
    if (test.getSource().orElse(null) instanceof MethodSource method
        && method.getClassName().startsWith(OURS)) {
      AnnotationSupport.findAnnotation(method.getJavaMethod(), Testifies.class)
          .map(annotation -> testimony(annotation, test, method, outcome, message))
          .ifPresent(testimonies::add);
    }
  }

  private Testimony testimony(
      Testifies annotation,
      TestIdentifier test,
      MethodSource method,
      Outcome outcome,
      String message) {
    Entries entries = entriesOf(test);
    List<String> named =
        entries.get(Evidence.CLAIMS).stream()
            .flatMap(ids -> Arrays.stream(ids.split(",")))
            .map(String::strip)
            .toList();
    Evidence unsaid = new Evidence.SingleRun();
    return new Testimony(
        named.isEmpty() ? List.of(annotation.value()) : named,
        annotation.as(),
        name(test, method),
        outcome,
        entries.words(Evidence.KIND, unsaid.kind()),
        entries.words(Evidence.WORDS, unsaid.words()),
        message,
        entries.get(Evidence.DETAILS).stream().map(Details::of).toList());
  }

  private String name(TestIdentifier test, MethodSource method) {
    String withPackage = method.getClassName();
    String className = withPackage.substring(withPackage.lastIndexOf('.') + 1).replace('$', '.');
    String name = className + "." + method.getMethodName();
    return isInvocation(test) ? name + "[" + test.getDisplayName() + "]" : name;
  }

  /** Whether the test is one of several that the same method makes. */
  private boolean isInvocation(TestIdentifier test) {
    return plan.getParent(test)
        .flatMap(TestIdentifier::getSource)
        .filter(MethodSource.class::isInstance)
        .isPresent();
  }

  private Entries entriesOf(TestIdentifier test) {
    return entriesOfTest.computeIfAbsent(test.getUniqueId(), id -> new Entries());
  }

  private static String message(Throwable thrown) {
    boolean speaks = thrown instanceof AssertionError || thrown instanceof TestAbortedException;
    return Optional.ofNullable(thrown.getMessage())
        .filter(message -> speaks)
        .orElseGet(thrown::toString)
        .strip();
  }

  /** Published keys, each with its different values. */
  private static final class Entries {

    private final Map<String, Set<String>> values = new HashMap<>();

    void add(Map<String, String> published) {
      published.forEach(
          (key, value) -> values.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(value));
    }

    List<String> get(String key) {
      return List.copyOf(values.getOrDefault(key, Set.of()));
    }

    String words(String key, String otherwise) {
      List<String> all = get(key);
      return all.isEmpty() ? otherwise : String.join("; ", all);
    }
  }
}
