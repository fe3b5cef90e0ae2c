package dev.lockstep.rules;

import static java.util.stream.Collectors.joining;

import dev.lockstep.api.Implementation;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.explore.Exploration;
import dev.lockstep.witness.explore.Exploration.Deadlocked;
import dev.lockstep.witness.explore.Exploration.Held;
import dev.lockstep.witness.explore.Exploration.Inconclusive;
import dev.lockstep.witness.explore.Exploration.Violated;
import dev.lockstep.witness.explore.ExplorationDetails;
import dev.lockstep.witness.explore.Explorer;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Program;
import dev.lockstep.witness.explore.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What rules have in common that explore the interleavings of a small program, whose threads use
 * the implementation on trial.
 *
 * <p>That nothing was found counts only if the same engine has found the fault of a broken twin,
 * and what it says counts at all only if it has caught its canaries; else the rule comes to no
 * result and says so.
 */
@Execution(ExecutionMode.SAME_THREAD) // one engine serves all
public abstract class ExplorationRules extends Rules {

  /** With so few steps as these programs have, this is every execution with few switches. */
  private static final int TO_TRUST = 300;

  /** What can happen is seen within far fewer executions. */
  private static final int TO_FIND = 100;

  /** How much longer than other rules it may take. */
  private static final double PATIENT = 4;

  private TestReporter reporter = entries -> {};

  /**
   * An exploration needs the CPU all the time, and several rules may wait for the one engine; that
   * it ends is the engine's own matter.
   */
  @Override
  void begin(Implementation implementation, Patience patience) {
    super.begin(implementation, new Patience(Math.max(PATIENT, patience.scale())));
  }

  /** The engine. */
  protected Explorer explorer() {
    return Explorer.shared();
  }

  /** Awakens the engine, so that no rule's time is spent on that. */
  @BeforeAll
  static void awakenTheEngine() {
    Explorer.shared().doubt();
  }

  /** Keeps what evidence is handed to. */
  @BeforeEach
  void reportTo(TestReporter reporter) {
    this.reporter = reporter;
  }

  /** No execution may break what the program says, as some do where the locks are broken. */
  protected final void mustHold(Class<? extends Program> program) {
    mustHold(program, explore(program, BrokenLocks.class.getName(), TO_FIND));
  }

  /** No execution may break what the program says, as some do in the program's broken twin. */
  protected final void mustHold(Class<? extends Program> program, Class<? extends Program> twin) {
    mustHold(program, explore(twin, subject(), TO_FIND));
  }

  private void mustHold(Class<? extends Program> program, Exploration twin) {
    switch (explore(program, subject(), TO_TRUST)) {
      case Held held -> conclude(held, twin);
      case Violated violated -> throw broken(violated.outcome(), violated.interleaving());
      case Deadlocked deadlocked -> throw broken(stuck(deadlocked), deadlocked.interleaving());
      case Inconclusive inconclusive -> doubt(inconclusive.why());
    }
  }

  private void conclude(Held held, Exploration twin) {
    Optional<String> caught = fault(twin);
    if (caught.isPresent()) {
      publish(
          new Evidence.Interleavings(
              held.executions(),
              held.all(),
              "none breaks it; of the broken twin it was found that " + caught.get()),
          ExplorationDetails.held(held, twin));
    } else {
      doubt("the engine did not see the fault of the broken twin: " + twin);
    }
  }

  private static Optional<String> fault(Exploration twin) {
    return switch (twin) {
      case Violated violated -> Optional.of(violated.outcome());
      case Deadlocked deadlocked -> Optional.of("its threads got stuck");
      default -> Optional.empty();
    };
  }

  /** Some execution has to break what the program says, and so to reach the outcome. */
  protected final void mayHappen(Class<? extends Program> program) {
    switch (explore(program, subject(), TO_FIND)) {
      case Violated violated ->
          publish(
              new Evidence.Interleavings(violated.executions(), false, violated.outcome()),
              ExplorationDetails.of(violated));
      case Held held -> throw unreachable(held);
      case Deadlocked deadlocked -> throw broken(stuck(deadlocked), deadlocked.interleaving());
      case Inconclusive inconclusive -> doubt(inconclusive.why());
    }
  }

  /** Some execution has to get stuck, with these threads waiting. */
  protected final void mayDeadlock(Class<? extends Program> program, Waiting... expected) {
    switch (explore(program, subject(), TO_FIND)) {
      case Deadlocked deadlocked -> {
        if (!deadlocked.waiting().containsAll(List.of(expected))) {
          throw broken("others wait than should: " + words(deadlocked), deadlocked.interleaving());
        }
        publish(
            new Evidence.Interleavings(deadlocked.executions(), false, words(deadlocked)),
            ExplorationDetails.of(deadlocked));
      }
      case Held held -> throw unreachable(held);
      case Violated violated -> throw broken(violated.outcome(), violated.interleaving());
      case Inconclusive inconclusive -> doubt(inconclusive.why());
    }
  }

  private Exploration explore(Class<? extends Program> program, String subject, int executions) {
    return explorer().explore(program, subject, executions);
  }

  private static String stuck(Deadlocked deadlocked) {
    return deadlocked.waiting().isEmpty()
        ? "the threads got stuck"
        : "the threads got stuck: " + words(deadlocked);
  }

  private static String words(Deadlocked deadlocked) {
    return deadlocked.waiting().stream().map(Waiting::words).collect(joining("; "));
  }

  private static AssertionError unreachable(Held held) {
    return new AssertionError(
        "the outcome was not reached in " + held.executions() + " executions.");
  }

  private static AssertionError broken(String outcome, Interleaving interleaving) {
    return new AssertionError(
        outcome + ". This order leads to it:\n" + String.join("\n", interleaving.lines()));
  }

  private void doubt(String why) {
    reporter.publishEntry(Evidence.INCONCLUSIVE, why);
  }

  /** Hands over evidence, in words and as data. */
  final void publish(Evidence evidence, String details) {
    Map<String, String> entries = new HashMap<>(evidence.entries());
    entries.put(Evidence.DETAILS, details);
    reporter.publishEntry(entries);
  }
}
