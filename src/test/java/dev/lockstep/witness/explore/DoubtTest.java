package dev.lockstep.witness.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ExplorationRules;
import dev.lockstep.rules.RaceExplorationRules;
import dev.lockstep.rules.Rule;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Witness;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A rule whose engine is not to be trusted comes to no result: it neither passes nor fails. */
class DoubtTest {

  /** The rules of RACE without a model checker. */
  static final class EngineIsOff extends RaceExplorationRules {

    private static final Explorer OFF = new Explorer("off");

    @Override
    protected Implementation implementation() {
      return new Reference();
    }

    @Override
    protected Explorer explorer() {
      return OFF;
    }
  }

  /** Two threads that cannot do each other any harm. */
  static final class Harmless extends Program {
    @Override
    protected void begin(Implementation subject) {}

    @Override
    protected void first() {}

    @Override
    protected void second() {}
  }

  /** A rule whose twin is not broken. */
  static final class TwinIsRight extends ExplorationRules {

    @Override
    protected Implementation implementation() {
      return new Reference();
    }

    @Testifies(value = "RACE-07", as = Witness.EXPLORE)
    @Rule(value = "Nothing happens.", check = "nothing.")
    void RACE_07_must_do_nothing() {
      mustHold(Harmless.class, Harmless.class);
    }
  }

  @Test
  void withoutTheModelCheckerARuleIsInconclusive() {
    Run may = run(EngineIsOff.class, "RACE_01_may_leave_another_balance_than_0");
    assertThat(may.doubt()).contains("did not catch a known race");
    Run must = run(EngineIsOff.class, "RACE_07_must_not_lose_an_update_that_is_whole");
    assertThat(must.doubt()).contains("did not catch a known race");
    EngineIsOff.OFF.close();
  }

  @Test
  void aTwinThatIsNotCaughtLeavesTheRuleInconclusive() {
    Run run = run(TwinIsRight.class, "RACE_07_must_do_nothing");
    assertThat(run.doubt()).contains("did not see the fault of the broken twin");
  }

  private static Run run(Class<?> rules, String rule) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectMethod(rules, rule)).build();
    Run run = new Run();
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build())
        .execute(request, run);
    return run;
  }

  /** What a run of one rule published. */
  private static final class Run implements TestExecutionListener {

    private final Map<String, String> published = new HashMap<>();
    private final Map<String, TestExecutionResult.Status> ends = new HashMap<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      published.putAll(entry.getKeyValuePairs());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        ends.put(test.getDisplayName(), result.getStatus());
      }
    }

    /** Why it came to no result; nothing else may have been said. */
    String doubt() {
      assertThat(ends.values()).containsOnly(TestExecutionResult.Status.SUCCESSFUL);
      assertThat(published).containsOnlyKeys(Evidence.INCONCLUSIVE);
      return published.get(Evidence.INCONCLUSIVE);
    }
  }
}
