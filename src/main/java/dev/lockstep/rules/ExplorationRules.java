package dev.lockstep.rules;

import static java.util.stream.Collectors.joining;

import dev.lockstep.api.Implementation;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.explore.Exploration;
import dev.lockstep.witness.explore.Exploration.Deadlocked;
import dev.lockstep.witness.explore.Exploration.Failed;
import dev.lockstep.witness.explore.Exploration.Held;
import dev.lockstep.witness.explore.Exploration.Inconclusive;
import dev.lockstep.witness.explore.Exploration.Violated;
import dev.lockstep.witness.explore.ExplorationDetails;
import dev.lockstep.witness.explore.Explorer;
import dev.lockstep.witness.explore.Program;
import dev.lockstep.witness.explore.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What rules have in common that explore the interleavings of a small program, whose threads use
 * the implementation on trial.
 *
 * <p>That nothing was found counts only if the same engine has found the very fault of a broken
 * twin, and what it says counts at all only if it has caught its canaries; else the rule comes to
 * no result and says so. That a thread fails by itself, as where a lock throws what it must not, is
 * neither what a rule looks for nor the fault of a twin.
 */
@Execution(ExecutionMode.SAME_THREAD) // one engine serves all
public abstract class ExplorationRules extends Rules {

  /**
   * How much is tried of what has to hold.
   *
   * @param executions how many executions at most
   * @param all whether nothing is concluded if there are more
   */
  private record Extent(int executions, boolean all) {}

  /** With so few steps as these programs have, this is every execution with few switches. */
  private static final Extent SOME = new Extent(300, false);

  /** More than the smallest programs have. */
  private static final Extent ALL = new Extent(2000, true);

  /** What can happen is seen within far fewer executions. */
  private static final int TO_FIND = 100;

  /** How much longer than other rules it may take. */
  private static final double PATIENT = 4;

  private static final String TIMED =
      "the engine, which knows no time, has found an order in which a thread is not woken where it"
          + " waits for some time only; whether it goes on then is not known";

  private TestReporter reporter = entries -> {};

  /**
   * An exploration needs the CPU all the time, and several rules may wait for the one engine; that
   * it ends is the engine's own matter.
   */
  @Override
  void begin(Implementation implementation, Patience patience, Luck luck) {
    double scale = Math.max(PATIENT, patience.scale());
    super.begin(implementation, new Patience(scale, Optional.empty()), luck);
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
    judge(program, SOME, broken(explore(program, BrokenLocks.class, TO_FIND)));
  }

  /** No execution may break what the program says, as some do in the program's broken twin. */
  protected final void mustHold(Class<? extends Program> program, Class<? extends Program> twin) {
    judge(program, SOME, broken(explore(twin, subject(), TO_FIND)));
  }

  /** The same of a program so small that every execution is tried, and not only some. */
  protected final void mustHoldInAll(
      Class<? extends Program> program, Class<? extends Program> twin) {
    judge(program, ALL, broken(explore(twin, subject(), TO_FIND)));
  }

  /** No execution may break it or get stuck, as some get where the locks have this fault. */
  protected final void mustNotDeadlock(
      Class<? extends Program> program,
      Class<? extends Implementation> twin,
      Predicate<Deadlocked> fault) {
    judge(program, SOME, stuck(explore(program, twin, TO_FIND), fault));
  }

  /** No execution may break it or get stuck, as some get in the program's broken twin. */
  protected final void mustNotDeadlockUnlike(
      Class<? extends Program> program,
      Class<? extends Program> twin,
      Predicate<Deadlocked> fault) {
    judge(program, SOME, stuck(explore(twin, subject(), TO_FIND), fault));
  }

  /** What was found of a twin, and in words if it is the twin's fault and no other. */
  private record Twin(Exploration found, Optional<String> fault) {}

  private static Twin broken(Exploration twin) {
    return new Twin(
        twin,
        twin instanceof Violated violated ? Optional.of(violated.outcome()) : Optional.empty());
  }

  private static Twin stuck(Exploration twin, Predicate<Deadlocked> fault) {
    return new Twin(
        twin,
        twin instanceof Deadlocked deadlocked && fault.test(deadlocked)
            ? Optional.of(stuck(deadlocked))
            : Optional.empty());
  }

  private void judge(Class<? extends Program> program, Extent extent, Twin twin) {
    switch (explore(program, subject(), extent.executions())) {
      case Held held when extent.all() && !held.all() ->
          doubt("not every order was tried, but only " + held.executions());
      case Held held -> conclude(held, twin);
      case Violated violated -> throw wrong(violated);
      case Failed failed -> throw wrong(failed);
      case Deadlocked deadlocked when deadlocked.timed() -> doubt(TIMED);
      case Deadlocked deadlocked -> throw wrong(stuck(deadlocked), deadlocked);
      case Inconclusive inconclusive -> doubt(inconclusive.why());
    }
  }

  private void conclude(Held held, Twin twin) {
    if (twin.fault().isPresent()) {
      publish(
          new Evidence.Interleavings(
              held.executions(),
              held.all(),
              "none breaks it; of the broken twin it was found that " + twin.fault().get()),
          ExplorationDetails.held(held, twin.found()));
    } else {
      doubt("the engine did not see the fault of the broken twin: " + twin.found());
    }
  }

  /** Some execution has to reach the outcome that the program declares. */
  protected final void mayHappen(Class<? extends Program> program) {
    switch (explore(program, subject(), TO_FIND)) {
      case Violated violated ->
          publish(
              new Evidence.Interleavings(violated.executions(), false, violated.outcome()),
              ExplorationDetails.of(violated));
      case Held held -> throw unreachable(held);
      case Failed failed -> throw wrong(failed);
      case Deadlocked deadlocked -> throw wrong(stuck(deadlocked), deadlocked);
      case Inconclusive inconclusive -> doubt(inconclusive.why());
    }
  }

  /** Some execution has to get stuck in this way. */
  protected final void mayDeadlock(
      Class<? extends Program> program, Predicate<Deadlocked> expected) {
    switch (explore(program, subject(), TO_FIND)) {
      case Deadlocked deadlocked when expected.test(deadlocked) ->
          publish(
              new Evidence.Interleavings(deadlocked.executions(), false, words(deadlocked)),
              ExplorationDetails.of(deadlocked));
      case Deadlocked deadlocked when deadlocked.timed() -> doubt(TIMED);
      case Deadlocked deadlocked ->
          throw wrong("others wait than should: " + words(deadlocked), deadlocked);
      case Held held -> throw unreachable(held);
      case Violated violated -> throw wrong(violated);
      case Failed failed -> throw wrong(failed);
      case Inconclusive inconclusive -> doubt(inconclusive.why());
    }
  }

  /** That these wait, among others. */
  protected static Predicate<Deadlocked> waiting(Waiting... expected) {
    return deadlocked -> deadlocked.waiting().containsAll(List.of(expected));
  }

  /** That somebody waits for each of these, whoever it is. */
  protected static Predicate<Deadlocked> waitingFor(String... expected) {
    return deadlocked ->
        deadlocked.waiting().stream().map(Waiting::lock).toList().containsAll(List.of(expected));
  }

  private Exploration explore(
      Class<? extends Program> program, Class<? extends Implementation> twin, int executions) {
    return explore(program, twin.getName(), executions);
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

  private static AssertionError wrong(Violated found) {
    return new WrongOrder(found.outcome(), found.executions(), found.interleaving());
  }

  private static AssertionError wrong(Failed found) {
    return new WrongOrder(found.failure(), found.executions(), found.interleaving());
  }

  private static AssertionError wrong(String outcome, Deadlocked found) {
    return new WrongOrder(outcome, found.executions(), found.interleaving());
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
