package dev.lockstep.witness.explore;

import java.lang.instrument.Instrumentation;
import java.util.Optional;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.jvm.agent.InstrumentationMode;
import org.jetbrains.lincheck.jvm.agent.LincheckInstrumentation;

/**
 * Lincheck's model checker. It tries first the executions without a switch of threads that is not
 * forced, then those with one, and so on; on each level in an order that is the same in every run.
 */
final class ModelChecker implements Engine {

  /** What it says when it meets one of those that look at bytes as longer numbers. */
  private static final String UNSUPPORTED = "Unsupported VarHandle type";

  /**
   * Attaches the agent that rewrites classes, for as long as this JVM lives, which therefore has
   * one model checker. Left to itself, it rewrites them all at the beginning of each exploration,
   * and undoes it all at the end.
   */
  ModelChecker() {
    Instrumentation instrumentation = ByteBuddyAgent.install();
    instrumentation.addTransformer(new TimedWaits(), true); // before the agent sees a class
    LincheckInstrumentation agent = LincheckInstrumentation.INSTANCE;
    agent.attachJavaAgentStatically(instrumentation);
    agent.install(InstrumentationMode.MODEL_CHECKING);
  }

  @Override
  public Exploration explore(Harness harness, int executions) {
    try {
      Lincheck.runConcurrentTest(executions, harness);
    } catch (LincheckAssertionError e) {
      String message = String.valueOf(e.getMessage());
      return message.contains(UNSUPPORTED) ? unsupported() : finding(new Report(message));
    }
    long tried = Harness.executions();
    return new Exploration.Held(tried, tried < executions);
  }

  private static Exploration unsupported() {
    return new Exploration.Inconclusive(
        "the engine does not know VarHandles that look at bytes as longer numbers, such as those of"
            + " MethodHandles.byteBufferViewVarHandle; atomic fields can be explored");
  }

  private static Exploration finding(Report report) {
    Interleaving interleaving = report.interleaving();
    long tried = Harness.executions();
    if (report.isStuck()) {
      return stuck(tried, interleaving, report.isTimed());
    }
    if (!report.isFailure()) {
      return new Exploration.Inconclusive("the engine reports: " + report.outcome());
    }
    return report.isDeclared()
        ? new Exploration.Violated(tried, report.outcome(), interleaving)
        : new Exploration.Failed(tried, report.outcome(), interleaving);
  }

  /** Where a thread had failed before, that the others wait for it is only the consequence. */
  private static Exploration stuck(long tried, Interleaving interleaving, boolean timed) {
    Optional<String> failure = interleaving.first(Program.FAILS);
    if (failure.isPresent()) {
      return new Exploration.Failed(tried, "a thread threw " + failure.get(), interleaving);
    }
    return interleaving
        .first(Program.FINDS)
        .<Exploration>map(outcome -> new Exploration.Violated(tried, outcome, interleaving))
        .orElseGet(() ->
            new Exploration.Deadlocked(
                tried, interleaving, Waiting.after(interleaving.steps()), timed));
  }
}
