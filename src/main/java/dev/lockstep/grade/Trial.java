package dev.lockstep.grade;

import dev.lockstep.grade.Judge.Verdict;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.sandbox.Sandbox;
import dev.lockstep.grade.worker.Report;
import dev.lockstep.grade.worker.Session;
import dev.lockstep.grade.worker.Workshop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules on one submission that has been compiled. A worker that hangs or ends is replaced,
 * and the next one goes on with the rules that are left.
 */
final class Trial {

  /** A submission that ends its JVM in so many rules, one after the other, will do so in all. */
  private static final int MOST_CRASHES = 5;

  /** If so many came out the same alone and with more time, it is not the machine. */
  private static final int MOST_SECOND_TRIES = 2;

  private static final double MORE_TIME = 3;

  private final Sandbox sandbox;
  private final Workshop workshop;
  private final Cell cell;
  private final List<String> classes;
  private final Tally tally;
  private final ReadWriteLock machine;
  private final Instant end;
  private final Function<String, String> replay;
  private final List<String> doubtful = new ArrayList<>();
  private Optional<Report.Offered> offered = Optional.empty();
  private @Nullable String running;
  private int crashes;
  private int confirmed;

  /**
   * A trial.
   *
   * @param classes the submission's classes
   * @param tally the rules to run
   * @param machine who wants to be alone on it takes the write lock
   * @param limit how long it may take altogether
   * @param replay the command that tries a rule again
   */
  Trial(
      Sandbox sandbox,
      Workshop workshop,
      Cell cell,
      List<String> classes,
      Tally tally,
      ReadWriteLock machine,
      Duration limit,
      Function<String, String> replay) {
    this.sandbox = sandbox;
    this.workshop = workshop;
    this.cell = cell;
    this.classes = classes;
    this.tally = tally;
    this.machine = machine;
    this.end = Instant.now().plus(limit);
    this.replay = replay;
  }

  /** What the submission offers, as far as a worker has said. */
  Optional<Report.Offered> offered() {
    return offered;
  }

  void run() throws IOException, InterruptedException {
    machine.readLock().lock();
    try {
      runAll();
    } finally {
      machine.readLock().unlock();
    }
    for (String rule : List.copyOf(doubtful)) {
      if (confirmed < MOST_SECOND_TRIES) {
        runAlone(rule);
      }
    }
  }

  private void runAll() throws IOException, InterruptedException {
    while (!tally.open().isEmpty() && mayGoOn()) {
      int before = tally.open().size();
      Session.End how = session(workshop, tally.open());
      if (offered.isPresent() && offered.get().classes().isEmpty()) {
        return;
      }
      if (tally.open().size() == before) {
        tally.explain(Outcome.OUR_FAULT, Judge.withoutAny(how));
      }
    }
  }

  private boolean mayGoOn() {
    if (crashes >= MOST_CRASHES) {
      tally.explain(
          Outcome.NO_RESULT,
          Message.of(
              "not run, since the submission had ended its JVM in "
                  + crashes
                  + " rules one after the other"));
      return false;
    }
    if (Instant.now().isAfter(end)) {
      tally.explain(
          Outcome.NO_RESULT, Message.of("not run: the time for this submission was used up"));
      return false;
    }
    return true;
  }

  /** A hang or a crash costs points only if it comes again, alone and with more time. */
  private void runAlone(String rule) throws IOException, InterruptedException {
    machine.writeLock().lock();
    try {
      doubtful.clear();
      session(workshop.withScale(MORE_TIME * workshop.scale()), List.of(rule));
      confirmed += doubtful.size();
    } finally {
      machine.writeLock().unlock();
    }
  }

  /** Lets a worker run rules until it is done, or has to be replaced. */
  private Session.End session(Workshop workshop, List<String> rules)
      throws IOException, InterruptedException {
    running = null;
    Session.End how =
        new Session(sandbox, workshop, cell).run(classes, rules, () -> limit(workshop), this::hear);
    if (running != null) {
      Duration limit = limit(workshop);
      Verdict verdict = Judge.of(how, limit);
      crashes = verdict.outcome() == Outcome.CRASHED ? crashes + 1 : 0;
      add(running, verdict, "", 0);
    }
    return how;
  }

  /** A rule ends by itself when it hangs; this is for one that does not even do that. */
  private Duration limit(Workshop workshop) {
    boolean explores = running != null && running.contains("ExplorationRules.");
    double seconds = explores ? 200 : 10 + 100 * workshop.scale();
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  /** Whether the worker may go on: not after a hang, as what hangs may keep the CPU busy. */
  private boolean hear(Report report) {
    switch (report) {
      case Report.Offered classes -> offered = Optional.of(classes);
      case Report.Begun begun -> running = begun.rule();
      case Report.Ended ended -> {
        Verdict verdict = Judge.of(ended);
        add(ended.rule(), verdict, Cleaner.text(ended.evidence()), ended.millis());
        running = null;
        crashes = 0;
        return verdict.outcome() != Outcome.HUNG;
      }
      case Report.Done done -> {}
    }
    return true;
  }

  private void add(String rule, Verdict verdict, String evidence, long millis) {
    tally.add(rule, verdict, evidence, millis, replay.apply(rule));
    if (verdict.doubtful()) {
      doubtful.add(rule);
    }
  }
}
