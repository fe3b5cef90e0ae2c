package dev.lockstep.grade;

import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.sandbox.Lease;
import dev.lockstep.grade.submission.Found;
import dev.lockstep.grade.submission.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Grades submissions, several at a time, each in a cell; and writes each result at once. */
final class Run {

  private final Grading.Common common;
  private final Workplace workplace;
  private final Path out;
  private final int jobs;
  private final Progress progress;
  private final AtomicInteger count = new AtomicInteger();

  Run(Grading.Common common, Workplace workplace, Path out, int jobs, Progress progress) {
    this.common = common;
    this.workplace = workplace;
    this.out = out;
    this.jobs = jobs;
    this.progress = progress;
  }

  void grade(List<Found> all) throws IOException, InterruptedException {
    try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
      List<Future<@Nullable Void>> waiting = new ArrayList<>();
      for (Found found : all) {
        waiting.add(executor.submit(() -> gradeInCell(found)));
      }
      await(waiting, executor);
    }
    if (workplace.isStopped()) {
      throw new InterruptedException("the run is being stopped");
    }
  }

  /** Waits for all that this executor does; what one of them throws ends the others. */
  static void await(List<Future<@Nullable Void>> all, ExecutorService executor)
      throws IOException, InterruptedException {
    try {
      for (Future<@Nullable Void> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      executor.shutdownNow();
      throw e.getCause() instanceof IOException cause
          ? cause
          : new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      executor.shutdownNow();
      throw e;
    }
  }

  private @Nullable Void gradeInCell(Found found) throws IOException, InterruptedException {
    if (workplace.isStopped()) {
      return null;
    }
    Path folder = workplace.folder().resolve("cell" + count.incrementAndGet());
    try (Lease lease = Lease.take()) {
      Cell cell = new Cell(folder, lease, readable());
      try {
        grade(found, new Grading(common, found, cell));
      } finally {
        cell.delete();
      }
    }
    return null;
  }

  private List<Path> readable() {
    List<Path> readable = new ArrayList<>(common.kit().classPath());
    readable.add(common.workshop().jdk());
    return readable;
  }

  private void grade(Found found, Grading grading) throws IOException, InterruptedException {
    Optional<Sources> sources = grading.unpack();
    Optional<Submission> before =
        earlier(out, found).filter(result -> isStillTrue(result, sources));
    Submission result = before.isPresent() ? before.get() : grading.grade();
    if (workplace.isStopped()) {
      return; // its JVM was killed, which is not its fault
    }
    if (before.isEmpty()) {
      ResultFile.write(result, ResultFile.ofSubmission(out, found.id()));
    }
    synchronized (progress) {
      progress.done(result, before.isPresent());
    }
  }

  /** One that cannot be read, perhaps since it is of another version, is as good as none. */
  static Optional<Submission> earlier(Path out, Found found) {
    Path file = ResultFile.ofSubmission(out, found.id());
    try {
      return Files.exists(file) ? Optional.of(ResultFile.readSubmission(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a result would be the same again: same sources, kit, rules, waits and seeds. */
  private boolean isStillTrue(Submission result, Optional<Sources> sources) {
    return result.state() != State.OUR_FAULT
        && sources.map(Sources::hash).equals(Optional.of(result.provenance().submissionHash()))
        && sources
            .map(one -> common.seed(one.hash()))
            .equals(Optional.of(result.provenance().seed()))
        && result.provenance().kitHash().equals(common.kit().hash())
        && result.provenance().flags().equals(common.workshop().flags())
        && result.hasRules(common.plan().rules());
  }
}
