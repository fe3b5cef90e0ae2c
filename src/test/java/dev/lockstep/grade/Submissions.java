package dev.lockstep.grade;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Shard;
import dev.lockstep.grade.submission.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A folder of submissions to be graded in a test, and their results. */
final class Submissions {

  private final Path folder;
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private String searchPath = System.getenv("PATH");
  private Predicate<Found> wanted = found -> true;
  private double scale = Double.parseDouble(System.getProperty("lockstep.scale", "1.0"));
  private Seeds seeds = Seeds.OF_THE_SUBMISSION;

  Submissions(Path folder) {
    this.folder = folder;
  }

  /** With such waits, times those of this machine. */
  Submissions scaled(double factor) {
    scale *= factor;
    return this;
  }

  /** With chance from there. */
  Submissions seeded(Seeds seeds) {
    this.seeds = seeds;
    return this;
  }

  /** Contained by the programs on this search path only. */
  Submissions containedBy(String programs) {
    searchPath = programs;
    return this;
  }

  /** Only this one is graded from now on. */
  Submissions only(String name) {
    wanted = found -> found.id().equals(name);
    return this;
  }

  Submissions add(String student, String file, String source) throws IOException {
    Path target = folder.resolve("submissions").resolve(student).resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, source);
    return this;
  }

  /** A submission whose threads are those of another implementation, which is on the class path. */
  Submissions addThreadsOf(String student, String implementation) throws IOException {
    String source =
        """
        import dev.lockstep.api.Implementation;
        import dev.lockstep.api.Threading;
        import java.util.Optional;

        public class Mine implements Implementation {

          private final Implementation other = new %s();

          @Override
          public Optional<Threading> threading() {
            return other.threading();
          }
        }
        """;
    return add(student, "Mine.java", source.formatted(implementation));
  }

  /** A submission that offers all that another implementation does, which is on the class path. */
  Submissions addAllOf(String student, String implementation) throws IOException {
    String source =
        """
        import dev.lockstep.api.*;
        import java.util.Optional;

        public class Mine implements Implementation {

          private final Implementation other = new %s();

          @Override
          public Optional<Multiprocessing> multiprocessing() {
            return other.multiprocessing();
          }

          @Override
          public Optional<Threading> threading() {
            return other.threading();
          }

          @Override
          public Optional<Subprocess> subprocess() {
            return other.subprocess();
          }

          @Override
          public Optional<Futures> futures() {
            return other.futures();
          }

          @Override
          public Optional<Coroutines> coroutines() {
            return other.coroutines();
          }
        }
        """;
    return add(student, "Mine.java", source.formatted(implementation));
  }

  /** A submission with a lock that has this body. */
  Submissions addLock(String student, String body) throws IOException {
    String threading =
        """
        import dev.lockstep.api.Implementation;
        import dev.lockstep.api.Lock;
        import dev.lockstep.api.Threading;
        import java.util.Optional;

        public class Mine implements Implementation {

          @Override
          public Optional<Threading> threading() {
            return Optional.of(
                new Threading() {
                  @Override
                  public Lock lock() {
                    return new MyLock();
                  }
                });
          }
        }
        """;
    String lock =
        """
        import dev.lockstep.api.Lock;
        import java.time.Duration;

        class MyLock implements Lock {
        %s
        }
        """;
    return add(student, "Mine.java", threading).add(student, "MyLock.java", lock.formatted(body));
  }

  Map<String, Submission> grade(Predicate<RuleInfo> wanted) throws Exception {
    return grade(Catalog.all().rules(EnumSet.of(Part.LOCK)).stream().filter(wanted).toList());
  }

  Map<String, Submission> grade(List<RuleInfo> rules) throws Exception {
    Settings settings =
        new Settings(
            folder.resolve("submissions"),
            folder.resolve("out"),
            2,
            wanted,
            seeds,
            scale,
            Duration.ofMinutes(15),
            "L1",
            searchPath,
            Shard.WHOLE,
            "lockstep",
            "");
    kept.clear();
    Results results =
        new Grader(settings, new Plan("Locks", List.of("lock"), rules), listener()).grade();
    return results.submissions().stream().collect(Collectors.toMap(Submission::id, one -> one));
  }

  private Progress listener() {
    return new Progress() {
      @Override
      public void begins(int submissions, int rules, Isolation isolation) {}

      @Override
      public void done(Submission submission, boolean isKept) {
        if (isKept) {
          kept.add(submission.id());
        }
      }
    };
  }

  /** Those whose earlier results were kept in the last run. */
  List<String> kept() {
    return List.copyOf(kept);
  }

  /** The result of the rule whose id ends so. */
  static RuleResult rule(Submission submission, String end) {
    return submission.rules().stream()
        .filter(result -> result.rule().id().endsWith(end))
        .findFirst()
        .orElseThrow();
  }
}
