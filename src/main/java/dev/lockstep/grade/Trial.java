package dev.lockstep.grade;

import dev.lockstep.grade.Judge.Verdict;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.worker.Report;
import dev.lockstep.grade.worker.Session;
import dev.lockstep.grade.worker.Task;
import dev.lockstep.grade.worker.Workshop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules on one submission. A worker that hangs or ends is replaced, and the next one goes on
 * with the rules that are left.
 */
final class Trial implements AutoCloseable {

  /** A submission that ends its JVM in so many rules, one after the other, will do so in all. */
  private static final int MOST_CRASHES = 5;

  /** If so many came out the same with more time, it is not the machine. */
  private static final int MOST_SECOND_TRIES = 2;

  private static final double MORE_TIME = 2;

  /** With so much of a CPU and more time nobody has less than there is on an idle machine. */
  private static final double ENOUGH = 0.5;

  private final Grading.Common common;
  private final Cell cell;
  private final Tally tally;
  private final Predicate<RuleInfo> ours;
  private final Function<RuleInfo, List<Long>> seeds;
  private List<String> classes = List.of();
  private Instant end = Instant.MAX;
  private @Nullable Session ready;
  private final List<String> doubtful = new ArrayList<>();
  private Optional<Report.Offered> offered = Optional.empty();
  private Report.@Nullable Begun running;
  private int crashes;
  private int confirmed;

  /**
   * A trial.
   *
   * @param tally where the results go
   * @param ours which of its rules are run here
   * @param seeds what all chance in the tries of a rule comes from
   */
  Trial(
      Grading.Common common,
      Cell cell,
      Tally tally,
      Predicate<RuleInfo> ours,
      Function<RuleInfo, List<Long>> seeds) {
    this.common = common;
    this.cell = cell;
    this.tally = tally;
    this.ours = ours;
    this.seeds = seeds;
  }

  /** What the submission offers, as far as a worker has said. */
  Optional<Report.Offered> offered() {
    return offered;
  }

  /**
   * Starts a worker before there are classes to run, as that takes a while; but not if somebody
   * wants to be alone on the machine.
   */
  void startWorker() throws IOException {
    if (common.machine().readLock().tryLock()) {
      try {
        ready = start(common.workshop(), tasks());
      } finally {
        common.machine().readLock().unlock();
      }
    }
  }

  private Session start(Workshop workshop, List<Task> tasks) throws IOException {
    boolean explores = tasks.stream().anyMatch(task -> isExplored(task.rule()));
    return Session.start(common.sandbox(), workshop, cell, explores);
  }

  private boolean isExplored(String rule) {
    return tally.result(rule).rule().runs() == Runs.EXPLORED;
  }

  /** Runs the rules on the submission's classes. */
  void run(List<String> classes) throws IOException, InterruptedException {
    this.classes = classes;
    common.machine().readLock().lock();
    try {
      end = Instant.now().plus(common.settings().limit());
      runAll();
    } finally {
      common.machine().readLock().unlock();
    }
    for (String rule : List.copyOf(doubtful)) {
      if (confirmed < MOST_SECOND_TRIES) {
        trySecondTime(rule);
      }
    }
  }

  private void runAll() throws IOException, InterruptedException {
    while (!open().isEmpty() && mayGoOn()) {
      int before = open().size();
      Session.End how = session(common.workshop(), tasks());
      if (offered.isPresent() && offered.get().classes().isEmpty()) {
        return;
      }
      if (open().size() == before) {
        tally.explain(open(), Outcome.OUR_FAULT, Judge.withoutAny(how));
      }
    }
  }

  private List<RuleInfo> open() {
    return tally.open().stream().filter(ours).toList();
  }

  private boolean mayGoOn() {
    if (crashes >= MOST_CRASHES) {
      tally.explain(
          open(),
          Outcome.NO_RESULT,
          Message.of(
              "not run, since the submission had ended its JVM in "
                  + crashes
                  + " rules one after the other"));
      return false;
    }
    if (Instant.now().isAfter(end)) {
      tally.explain(
          open(),
          Outcome.NO_RESULT,
          Message.of("not run: the time for this submission was used up"));
      return false;
    }
    return true;
  }

  /**
   * A hang or a crash costs points only if it comes again, with more time, and not because others
   * keep the CPUs busy: if they do, it is alone that it has to come again.
   */
  private void trySecondTime(String rule) throws IOException, InterruptedException {
    if (common.machine().writeLock().tryLock()) { // nobody else is there
      tryAgain(rule, common.machine().writeLock());
    } else if (shareBesideOthers(rule) < ENOUGH && !doubtful.isEmpty()) {
      common.machine().writeLock().lock();
      tryAgain(rule, common.machine().writeLock());
    }
    confirmed += doubtful.size();
  }

  /** Tries again, and says how much of a CPU there was meanwhile. */
  private double shareBesideOthers(String rule) throws IOException, InterruptedException {
    common.machine().readLock().lock();
    try (CpuShare share = CpuShare.measured()) {
      tryAgain(rule, common.machine().readLock());
      return share.value();
    }
  }

  private void tryAgain(String rule, Lock held) throws IOException, InterruptedException {
    try {
      doubtful.clear();
      tally.again(rule);
      Workshop workshop = common.workshop();
      session(workshop.withScale(MORE_TIME * workshop.scale()), List.of(again(rule)));
    } finally {
      held.unlock();
    }
  }

  private List<Task> tasks() {
    return open().stream().map(this::task).toList();
  }

  private Task task(RuleInfo rule) {
    return new Task(rule.id(), seeds.apply(rule));
  }

  /** With all its seeds again, the one first with which it did not end well. */
  private Task again(String rule) {
    RuleResult before = tally.result(rule);
    Stream<Long> all = seeds.apply(before.rule()).stream();
    return new Task(rule, Stream.concat(Stream.of(before.tries().seed()), all).distinct().toList());
  }

  /** Lets a worker run rules until it is done, or has to be replaced. */
  private Session.End session(Workshop workshop, List<Task> tasks)
      throws IOException, InterruptedException {
    running = null;
    Session.End how;
    try (Session session = ready == null ? start(workshop, tasks) : ready) {
      ready = null;
      how = session.run(classes, tasks, () -> limit(workshop), this::hear);
    }
    if (running != null) {
      Duration limit = limit(workshop);
      Verdict verdict = Judge.of(how, limit);
      crashes = verdict.outcome() == Outcome.CRASHED ? crashes + 1 : 0;
      add(running.rule(), new Tally.Once(verdict, "", running.seed(), 0, 0));
    }
    return how;
  }

  /** A rule ends by itself when it hangs; this is for one that does not even do that. */
  private Duration limit(Workshop workshop) {
    boolean explores = running != null && isExplored(running.rule());
    double seconds = explores ? 200 : 10 + 100 * workshop.scale();
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  /** Whether the worker may go on: not if what is left of a rule may keep the CPU busy. */
  private boolean hear(Report report) {
    switch (report) {
      case Report.Offered classes -> offered = Optional.of(classes);
      case Report.Begun begun -> running = begun;
      case Report.Ended ended -> {
        Verdict verdict = Judge.of(ended);
        add(
            ended.rule(),
            new Tally.Once(
                verdict,
                Cleaner.text(ended.evidence()),
                ended.seed(),
                ended.executions(),
                ended.millis()));
        running = null;
        crashes = 0;
        return verdict.outcome() != Outcome.HUNG && !ended.busy();
      }
      case Report.Done done -> {}
    }
    return true;
  }

  private void add(String rule, Tally.Once run) {
    boolean counts = tally.add(rule, run);
    if (counts && run.verdict().doubtful()) {
      doubtful.add(rule);
    }
  }

  /** Ends the worker that was started, if it was not used. */
  @Override
  public void close() throws IOException {
    if (ready != null) {
      ready.close();
    }
  }
}
