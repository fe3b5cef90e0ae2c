package dev.lockstep.mutants;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * How long each rule took on the reference in this very run, as the living spec has just shown: so
 * the kill matrix need not run the reference once more to know for how long a rule should wait.
 */
public final class RuleTimes implements TestExecutionListener {

  private static final Map<String, Long> BEGUN = new ConcurrentHashMap<>();
  private static final Map<String, Duration> PASSED = new ConcurrentHashMap<>();

  /** The time that the reference needed for this rule, if it has passed it in this run. */
  static Optional<Duration> of(String rule) {
    return Optional.ofNullable(PASSED.get(rule));
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      BEGUN.put(test.getUniqueId(), System.nanoTime());
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Long begun = BEGUN.remove(test.getUniqueId());
    if (begun != null
        && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL
        && test.getSource().orElse(null) instanceof MethodSource source) {
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      MutantTrial.ruleAt(source).ifPresent(rule -> PASSED.put(rule, time));
    }
  }
}
