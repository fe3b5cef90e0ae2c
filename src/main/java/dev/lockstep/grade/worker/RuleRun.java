package dev.lockstep.grade.worker;

import dev.lockstep.rules.Attempt;
import dev.lockstep.rules.Lesson;
import dev.lockstep.rules.RuleViolation;
import dev.lockstep.witness.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one rule, through JUnit, and tells how it ended. */
final class RuleRun implements TestExecutionListener {

  /** Nothing that the class path may hold takes part: no listeners, no other engines. */
  private static final Launcher LAUNCHER =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestExecutionListenerAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .build());

  private static final int DEEPEST = 10;

  private final String rule;
  private final long seed;
  private final String implementation;
  private final Map<String, String> published = new HashMap<>();
  private @Nullable TestExecutionResult result;

  RuleRun(String rule, long seed, String implementation) {
    this.rule = rule;
    this.seed = seed;
    this.implementation = implementation;
  }

  Report.Ended run() {
    long begin = System.nanoTime();
    LAUNCHER.execute(request(), this);
    return report((System.nanoTime() - begin) / 1_000_000);
  }

  private LauncherDiscoveryRequest request() {
    String method = rule.substring(rule.indexOf('.') + 1);
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectMethod(Trials.of(rule), method))
        .filters(EngineFilter.includeEngines("junit-jupiter"))
        .enableImplicitConfigurationParameters(false)
        .configurationParameter("lockstep.implementation", implementation)
        .configurationParameter("lockstep.seed", Long.toString(seed))
        .build();
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    published.putAll(entry.getKeyValuePairs());
  }

  /** The first that did not pass counts: a container that failed has kept its test from running. */
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (this.result == null && (test.isTest() || !passed)) {
      this.result = result;
    }
  }

  private Report.Ended report(long millis) {
    Optional<Throwable> thrown =
        Optional.ofNullable(result).flatMap(TestExecutionResult::getThrowable);
    @Nullable Lesson lesson =
        thrown.orElse(null) instanceof RuleViolation broken ? broken.lesson() : null;
    return new Report.Ended(
        rule,
        seed,
        result == null ? "SILENT" : result.getStatus().name(),
        thrown.map(RuleRun::words).map(Bounded::text).orElse(""),
        lesson == null ? null : Bounded.lesson(lesson),
        Bounded.text(published.getOrDefault(Evidence.WORDS, new Evidence.SingleRun().words())),
        lesson == null ? executions() : lesson.executions(),
        Bounded.text(published.getOrDefault(Evidence.INCONCLUSIVE, "")),
        millis,
        lesson != null && Attempt.anyKeepsBusy());
  }

  private long executions() {
    return Long.parseLong(published.getOrDefault(Evidence.EXECUTIONS, "0"));
  }

  /** An exception may be the submission's own, and say what it likes. */
  private static String words(Throwable thrown) {
    try {
      Throwable cause = cause(thrown);
      return cause == thrown ? thrown.toString() : thrown.getMessage() + " Its cause: " + cause;
    } catch (Throwable e) {
      return "an exception of the class " + thrown.getClass().getName();
    }
  }

  /** The chain of causes may be a ring. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < DEEPEST && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return cause;
  }
}
