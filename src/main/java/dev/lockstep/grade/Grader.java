package dev.lockstep.grade;

import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.sandbox.Sandbox;
import dev.lockstep.grade.shard.ShardFile;
import dev.lockstep.grade.submission.Finder;
import dev.lockstep.grade.submission.Found;
import dev.lockstep.grade.worker.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/**
 * Grades all submissions of a folder. Each result is written as soon as it is there, so that a run
 * can be stopped at any time; the next one keeps what is still true, and goes on.
 */
public final class Grader {

  private final Settings settings;
  private final Plan plan;
  private final Progress progress;

  /** A grader. */
  public Grader(Settings settings, Plan plan, Progress progress) {
    this.settings = settings;
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Grades, and writes {@code results.json}; of a shard its own file, for the merge.
   *
   * @throws GradingException if it cannot begin
   */
  public Results grade() throws GradingException, IOException, InterruptedException {
    List<Found> everybody = everybody();
    List<Found> all = wanted(everybody);
    List<Found> found = settings.shard().of(all);
    requireWritable(settings.out());
    try (Workplace workplace = Workplace.make()) {
      Machinery machinery = Machinery.in(workplace, settings.searchPath());
      Kit kit = machinery.kit();
      Sandbox sandbox = machinery.sandbox();
      requireLevel(sandbox);
      Grading.Common common =
          new Grading.Common(
              plan, sandbox, workshop(machinery), kit, new ReentrantReadWriteLock(true), settings);
      progress.begins(found.size(), plan.rules().size(), sandbox.isolation());
      new Run(common, workplace, settings.out(), settings.jobs(), progress).grade(found);
    }
    List<Submission> submissions =
        results(settings.shard().holdsAll() ? everybody : found, Set.copyOf(found));
    Results results = new Results(Results.FORMAT, plan.assignment(), plan.parts(), submissions);
    write(all, results);
    return results;
  }

  private Workshop workshop(Machinery machinery) {
    return new Workshop(machinery.jdk(), machinery.kit().classPath(), settings.scale());
  }

  /** How well this machine contains submissions with the programs on this search path. */
  public static Isolation isolation(String searchPath) throws IOException, InterruptedException {
    try (Workplace workplace = Workplace.make()) {
      return Machinery.in(workplace, searchPath).sandbox().isolation();
    }
  }

  private List<Found> everybody() throws IOException, GradingException {
    if (!Files.isDirectory(settings.submissions())) {
      throw new GradingException(
          settings.submissions() + " is no folder; it has to hold a folder or zip per student");
    }
    List<Found> all = Finder.in(settings.submissions());
    if (all.isEmpty()) {
      throw new GradingException(
          settings.submissions() + " holds no submission; each is a folder, zip or jar of sources");
    }
    return all;
  }

  private List<Found> wanted(List<Found> everybody) throws GradingException {
    List<Found> wanted = everybody.stream().filter(settings.wanted()).toList();
    if (wanted.isEmpty()) {
      throw new GradingException(
          "no submission is so called; there are "
              + everybody.stream().map(Found::id).collect(Collectors.joining(", ")));
    }
    return wanted;
  }

  /** Else it would be noticed only when the first submission has been graded. */
  private static void requireWritable(Path out) throws GradingException {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new GradingException(
          out + " cannot be made; results need a folder that can be written");
    }
    if (!Files.isWritable(out)) {
      throw new GradingException(out + " cannot be written by this user; results need another");
    }
  }

  private void requireLevel(Sandbox sandbox) throws GradingException {
    String level = sandbox.isolation().level();
    if (level.compareTo(settings.leastLevel()) < 0) {
      throw new GradingException(
          "this machine contains submissions at level "
              + level
              + " only, since "
              + String.join(", and ", sandbox.isolation().missing())
              + ". Install bubblewrap, or grade all the same with --isolation "
              + level
              + ".");
    }
  }

  /** The results of a shard are no results of a run: nobody shall take them for such. */
  private void write(List<Found> all, Results results) throws IOException {
    if (settings.shard().holdsAll()) {
      ResultFile.write(results, settings.out().resolve(ResultFile.NAME));
    } else {
      ShardFile file =
          new ShardFile(
              settings.shard(), all.stream().map(Found::id).toList(), settings.rubric(), results);
      ResultFile.write(file, file.in(settings.out()));
    }
  }

  /**
   * All results together, those that were kept among them; and of those that were not asked for now
   * what an earlier run said of the same rules, so that it does not get lost.
   */
  private List<Submission> results(List<Found> everybody, Set<Found> graded) throws IOException {
    List<Submission> submissions = new ArrayList<>();
    for (Found one : everybody) {
      if (graded.contains(one)) {
        submissions.add(
            ResultFile.readSubmission(ResultFile.ofSubmission(settings.out(), one.id())));
      } else {
        Run.earlier(settings.out(), one)
            .filter(earlier -> earlier.hasRules(plan.rules()))
            .ifPresent(submissions::add);
      }
    }
    return List.copyOf(submissions);
  }
}
