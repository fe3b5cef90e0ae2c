package dev.lockstep.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Listens to a small run of a few tests and hands over what they said; it writes no report. */
public final class TrialListener implements TestExecutionListener {

  private @Nullable Hearing hearing;

  /** For one run. */
  public TrialListener() {}

  /** What was said. */
  public List<Testimony> testimonies() {
    return hearing().testimonies();
  }

  private Hearing hearing() {
    if (hearing == null) {
      throw new IllegalStateException("the run has not begun");
    }
    return hearing;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    hearing = new Hearing(plan);
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    hearing().publish(test, entry.getKeyValuePairs());
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    hearing().skip(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    hearing().finish(test, result);
  }
}
