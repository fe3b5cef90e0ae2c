package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Witness;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is heard of a test, in runs of small test classes. */
class HearingTest {

  static class Passes {
    @Test
    @Testifies(
        value = {"LOCK-01", "LOCK-02"},
        as = Witness.RULE)
    void method() {}

    @Test
    void aTestThatTestifiesNothing() {}
  }

  @Test
  void aTestThatPassesAgrees() {
    assertThat(hear(Passes.class))
        .containsExactly(
            new Testimony(
                List.of("LOCK-01", "LOCK-02"),
                Witness.RULE,
                "HearingTest.Passes.method",
                Outcome.AGREES,
                "single-run",
                "a single run",
                "",
                List.of()));
  }

  static class PublishesData {
    @Test
    @Testifies(value = "LOCK-01", as = Witness.EXPLORE)
    void method(TestReporter reporter) {
      reporter.publishEntry(
          Evidence.DETAILS,
          """
          {"caption": "who", "columns": ["thread"], "rows": [["main"]]}
          """);
    }
  }

  @Test
  void evidenceAsDataIsKept() {
    assertThat(hear(PublishesData.class).getFirst().details())
        .extracting(Details::caption, Details::columns, Details::rows)
        .containsExactly(tuple("who", List.of("thread"), List.of(List.of("main"))));
  }

  @Test
  void dataThatIsNoTableIsRefused() {
    assertThatThrownBy(() -> Details.of("{\"caption\": \"\"}"))
        .hasMessageContaining("need a caption");
    assertThatThrownBy(() -> Details.of("no json")).hasMessageContaining("no JSON");
  }

  static class Fails {
    @Test
    @Testifies(value = "LOCK-01", as = Witness.RULE)
    void asserts() {
      throw new AssertionError("\nexpected this\nbut was that");
    }
  }

  @Test
  void aTestThatFailsDisagreesWithItsMessage() {
    expectOne(Fails.class, Outcome.DISAGREES, "expected this\nbut was that");
  }

  static class Breaks {
    @Test
    @Testifies(value = "LOCK-01", as = Witness.RULE)
    void method() {
      throw new IllegalStateException("broken");
    }
  }

  @Test
  void anExceptionIsNamed() {
    expectOne(Breaks.class, Outcome.DISAGREES, "java.lang.IllegalStateException: broken");
  }

  static class Assumes {
    @Test
    @Testifies(value = "LOCK-01", as = Witness.RULE)
    void method() {
      Assumptions.abort("no python3");
    }
  }

  @Test
  void anAbortedTestIsSilent() {
    expectOne(Assumes.class, Outcome.SILENT, "no python3");
  }

  @Disabled("not today")
  static class IsDisabled extends Passes {}

  @Test
  void aTestInASkippedContainerIsSilent() {
    expectOne(IsDisabled.class, Outcome.SILENT, "not today");
  }

  static class Doubts {
    @Test
    @Testifies(value = "LOCK-01", as = Witness.EXPLORE)
    void method(TestReporter reporter) {
      reporter.publishEntry(Evidence.INCONCLUSIVE, "the canary lives");
    }
  }

  @Test
  void anInconclusiveTestSaysWhy() {
    expectOne(Doubts.class, Outcome.INCONCLUSIVE, "the canary lives");
  }

  static class Measures {
    @Test
    @Testifies(value = "LOCK-07", as = Witness.MEASURE)
    void method(TestReporter reporter) {
      reporter.publishEntry(new Evidence.Ratio("a : b", 1, 2, 3, 5).entries());
    }
  }

  @Test
  void evidenceIsTakenFromTheReporter() {
    Testimony testimony = hear(Measures.class).getFirst();
    assertThat(testimony.kind()).isEqualTo("ratio");
    assertThat(testimony.evidence()).isEqualTo("a : b = 2.00 (from 1.00 to 3.00 in 5 rounds)");
  }

  static class Invocations {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LOCK-01", "LOCK-02"})
    @Testifies(
        value = {},
        as = Witness.RULE)
    void method(String id, TestReporter reporter) {
      reporter.publishEntry(Evidence.CLAIMS, id + ", LOCK-04");
    }
  }

  @Test
  void eachInvocationNamesItsOwnClaims() {
    List<Testimony> testimonies = hear(Invocations.class);
    assertThat(testimonies)
        .extracting(Testimony::test)
        .containsExactly(
            "HearingTest.Invocations.method[LOCK-01]", "HearingTest.Invocations.method[LOCK-02]");
    assertThat(testimonies)
        .extracting(Testimony::claims)
        .containsExactly(List.of("LOCK-01", "LOCK-04"), List.of("LOCK-02", "LOCK-04"));
  }

  @Test
  @Testifies(value = "LOCK-01", as = Witness.RULE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface LockRule {}

  abstract static class Rules {
    @LockRule
    void inherited() {}
  }

  static class OnReference extends Rules {}

  @Test
  void anInheritedMethodSpeaksThroughAnAnnotationOfAnAnnotation() {
    assertThat(hear(OnReference.class))
        .extracting(Testimony::test)
        .containsExactly("HearingTest.OnReference.inherited");
  }

  static class HoldsForAll {
    @Property(tries = 5)
    @Testifies(value = "JOIN-03", as = Witness.MODEL)
    void property(@ForAll int any) {}
  }

  @Test
  void aPropertyTestifies() {
    expectOne(HoldsForAll.class, Outcome.AGREES, "");
  }

  static class BadStart extends Passes {
    @BeforeAll
    static void start() {
      throw new AssertionError("no start");
    }
  }

  @Test
  void aContainerThatCannotStartSpeaksAgainstItsTests() {
    expectOne(BadStart.class, Outcome.DISAGREES, "no start");
  }

  static class BadEnd extends Passes {
    @AfterAll
    static void end() {
      throw new AssertionError("a child is left behind");
    }
  }

  @Test
  void aContainerThatEndsBadlySpeaksAgainstItsTests() {
    assertThat(hear(BadEnd.class))
        .extracting(Testimony::outcome)
        .containsExactly(Outcome.AGREES, Outcome.DISAGREES);
  }

  static class Lacks {
    @Test
    void method(TestReporter reporter) {
      reporter.publishEntry(LedgerListener.MISSING, "python3");
      reporter.publishEntry(Map.of(LedgerListener.MISSING, "python3"));
    }
  }

  @Test
  void whatIsMissingIsHeardOnce() {
    assertThat(run(Lacks.class).published(LedgerListener.MISSING)).containsExactly("python3");
  }

  private static void expectOne(Class<?> tests, Outcome outcome, String message) {
    assertThat(hear(tests))
        .singleElement()
        .satisfies(testimony -> {
          assertThat(testimony.outcome()).isEqualTo(outcome);
          assertThat(testimony.message()).isEqualTo(message);
        });
  }

  private static List<Testimony> hear(Class<?> tests) {
    return run(tests).testimonies();
  }

  private static Hearing run(Class<?> tests) {
    LauncherConfig alone =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    Ear ear = new Ear();
    LauncherFactory.create(alone)
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(), ear);
    return ear.hearing;
  }

  /** Hands a nested run to a hearing. */
  private static final class Ear implements TestExecutionListener {
    private Hearing hearing;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
      hearing = new Hearing(plan);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      hearing.publish(test, entry.getKeyValuePairs());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      hearing.skip(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      hearing.finish(test, result);
    }
  }
}
