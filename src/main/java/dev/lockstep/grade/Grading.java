package dev.lockstep.grade;

import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Provenance;
import dev.lockstep.grade.result.Remark;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.sandbox.Lease;
import dev.lockstep.grade.sandbox.Sandbox;
import dev.lockstep.grade.submission.Found;
import dev.lockstep.grade.submission.Sources;
import dev.lockstep.grade.submission.Unpacker;
import dev.lockstep.grade.submission.UnreadableException;
import dev.lockstep.grade.worker.Compilation;
import dev.lockstep.grade.worker.Report;
import dev.lockstep.grade.worker.Workshop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The grading of one submission, from the archive to the result. */
final class Grading {

  /**
   * What all gradings of a run have in common.
   *
   * @param machine who wants to be alone on it takes the write lock
   * @param settings how the run goes
   */
  record Common(
      Plan plan,
      Sandbox sandbox,
      Workshop workshop,
      Kit kit,
      ReadWriteLock machine,
      Settings settings) {

    /** What all chance comes from, for a submission whose sources have this hash. */
    long seed(String hash) {
      return settings.seeds().of(hash);
    }
  }

  private final Common common;
  private final Found found;
  private final Cell cell;
  private final Tally tally;
  private final Instant begun = Instant.now();
  private final List<Remark> remarks = new ArrayList<>();
  private State state = State.OUR_FAULT;
  private Optional<Sources> sources = Optional.empty();
  private Optional<String> implementation = Optional.empty();

  Grading(Common common, Found found, Cell cell) {
    this.common = common;
    this.found = found;
    this.cell = cell;
    ReplayCommand replay = new ReplayCommand(common.settings(), found.id());
    this.tally = new Tally(common.plan().rules(), replay::of);
  }

  /** Takes the sources out; without them there is nothing to be graded. */
  Optional<Sources> unpack() throws IOException {
    try {
      cell.make();
      Sources unpacked = Unpacker.unpack(found, cell.sources());
      remarks.addAll(unpacked.remarks());
      sources = Optional.of(unpacked);
    } catch (UnreadableException e) {
      error(State.UNREADABLE, e.getMessage());
    }
    return sources;
  }

  /** Grades what was unpacked. */
  Submission grade() throws InterruptedException {
    try {
      if (sources.isPresent()) {
        gradeSources(sources.get());
      }
    } catch (IOException e) {
      error(State.OUR_FAULT, "the grader failed: " + e.getMessage());
    }
    explain();
    return result();
  }

  private void gradeSources(Sources unpacked) throws IOException, InterruptedException {
    if (unpacked.files().isEmpty()) {
      error(State.EMPTY, "there is no .java source in it");
      return;
    }
    boolean both = tally.open().stream().map(Grading::isExplored).distinct().count() == 2;
    if (both) {
      gradeBesideExplorations(unpacked);
    } else {
      gradeInOne(unpacked);
    }
  }

  private void gradeInOne(Sources unpacked) throws IOException, InterruptedException {
    Optional<List<String>> classes = compile(unpacked);
    if (classes.isPresent()) {
      try (Trial trial = trial(cell, rule -> true)) {
        trial.run(classes.get());
        trial.offered().ifPresent(this::judge);
      }
    }
  }

  /**
   * An exploration works all the time, while other rules wait most of it; and a worker that hangs
   * in one of those can be replaced without an exploration being begun again. What explores takes
   * as long to get ready as the compiler takes.
   */
  private void gradeBesideExplorations(Sources unpacked) throws IOException, InterruptedException {
    try (Lease lease = Lease.take()) {
      Cell beside = cell.beside(lease).make();
      try (Trial rules = trial(cell, rule -> !isExplored(rule));
          Trial explorations = trial(beside, Grading::isExplored)) {
        explorations.startWorker();
        Optional<List<String>> classes = compile(unpacked);
        if (classes.isPresent()) {
          beside.takeClassesOf(cell);
          runBoth(rules, explorations, classes.get());
          rules.offered().ifPresent(this::judge);
        }
      } finally {
        beside.delete();
      }
    }
  }

  private static void runBoth(Trial rules, Trial explorations, List<String> classes)
      throws IOException, InterruptedException {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<@Nullable Void> explored =
          executor.submit(() -> {
            explorations.run(classes);
            return null;
          });
      try {
        rules.run(classes);
        Run.await(List.of(explored), executor);
      } finally {
        executor.shutdownNow(); // if the rules have thrown, no exploration shall go on
      }
    }
  }

  /** The classes of the submission; empty if it does not compile. */
  private Optional<List<String>> compile(Sources unpacked)
      throws IOException, InterruptedException {
    List<Remark> errors =
        new Compilation(common.sandbox(), common.workshop(), cell).compile(unpacked.files());
    if (!errors.isEmpty()) {
      state = State.NOT_COMPILED;
      remarks.addAll(0, errors);
      return Optional.empty();
    }
    return Optional.of(new Classes(cell.classes(), common.kit().packages()).own(remarks));
  }

  private static boolean isExplored(RuleInfo rule) {
    return rule.runs() == Runs.EXPLORED;
  }

  private Trial trial(Cell where, Predicate<RuleInfo> rules) {
    return new Trial(
        common, where, tally, rules, rule -> common.settings().seeds().of(hash(), rule));
  }

  private void judge(Report.Offered offered) {
    offered.problems().forEach(problem -> remarks.add(Remark.note(Cleaner.text(problem))));
    if (offered.classes().isEmpty()) {
      error(
          State.EMPTY,
          "no class in it can be graded: one has to implement dev.lockstep.api.Implementation, be"
              + " public, and have a public constructor without parameters");
      return;
    }
    state = State.GRADED;
    implementation = Optional.of(offered.classes().getFirst());
    if (offered.classes().size() > 1) {
      remarks.add(
          Remark.note(
              "several classes are implementations; the first one is graded: "
                  + String.join(", ", offered.classes())));
    }
  }

  private void error(State state, String text) {
    this.state = state;
    remarks.addFirst(new Remark(Remark.Kind.ERROR, "", Optional.empty(), Cleaner.text(text)));
  }

  /** What every rule without a result has in common. */
  private void explain() {
    List<RuleInfo> open = tally.open();
    switch (state) {
      case EMPTY ->
          tally.explain(open, Outcome.NOT_ATTEMPTED, Message.of("there is no implementation"));
      case NOT_COMPILED ->
          tally.explain(open, Outcome.NO_RESULT, Message.of("it does not compile"));
      case UNREADABLE -> tally.explain(open, Outcome.NO_RESULT, Message.of("it cannot be read"));
      case OUR_FAULT -> tally.explain(open, Outcome.OUR_FAULT, Message.of("the grader failed"));
      case GRADED -> tally.explain(open, Outcome.NO_RESULT, Message.of("the rule was not reached"));
    }
  }

  private String hash() {
    return sources.map(Sources::hash).orElse("");
  }

  private Submission result() {
    return new Submission(
        found.id(),
        found.student(),
        found.name(),
        sources.flatMap(Sources::newest),
        state,
        remarks,
        implementation,
        tally.results(),
        Score.sum(tally.results()),
        provenance());
  }

  private Provenance provenance() {
    return new Provenance(
        Optional.ofNullable(Grading.class.getPackage().getImplementationVersion())
            .orElse("unpackaged"),
        common.kit().hash(),
        hash(),
        Runtime.version().toString(),
        common.workshop().flags(),
        common.seed(hash()),
        common.workshop().scale(),
        Runtime.getRuntime().availableProcessors(),
        common.sandbox().isolation(),
        begun,
        Duration.between(begun, Instant.now()).toMillis());
  }
}
