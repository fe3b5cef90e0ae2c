package dev.lockstep.grade.cli;

import dev.lockstep.grade.Glob;
import dev.lockstep.grade.Grader;
import dev.lockstep.grade.GradingException;
import dev.lockstep.grade.Plan;
import dev.lockstep.grade.Seeds;
import dev.lockstep.grade.Settings;
import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.rubric.Rubric;
import dev.lockstep.grade.rubric.RubricException;
import dev.lockstep.grade.rubric.Scoring;
import dev.lockstep.grade.shard.Shard;
import dev.lockstep.grade.submission.Finder;
import dev.lockstep.grade.submission.Found;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code lockstep grade}. */
@Command(
    name = "grade",
    description = {
      "Grades the submissions in a folder: one folder, zip or jar of Java sources for each"
          + " student.",
      "A run that was stopped goes on where it was when it is started again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Grade implements Callable<Integer> {

  private static final List<String> LEVELS = List.of("L1", "L2", "L3", "L4");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SUBMISSIONS", description = "The folder with the submissions.")
  private Path submissions = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the results go: results.json, and a folder for each submission.")
  private Path out = Path.of(".");

  @Option(
      names = "--parts",
      paramLabel = "PART",
      split = ",",
      defaultValue = "lock",
      completionCandidates = PartNames.class,
      description =
          "The parts that are asked for, such as lock,queue. There are ${COMPLETION-CANDIDATES}."
              + " Default: ${DEFAULT-VALUE}.")
  private List<String> parts = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = Positive.Whole.class,
      description = "How many submissions are graded at once. Default: one for every two CPUs.")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Grades only the submissions of this name; * stands for anything.")
  private @Nullable String only;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Runs only the rules of this id; * stands for anything.")
  private @Nullable String rule;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedNumber.class,
      description =
          "Where all chance in the rules comes from. Default: each submission's own sources, so"
              + " that it always gets the same.")
  private @Nullable Long seed;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      converter = Positive.Factor.class,
      defaultValue = Settings.SCALE,
      description =
          "Stretches every wait of the rules, for a slow machine. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      converter = Positive.Whole.class,
      defaultValue = "600",
      description = "How long one submission may take altogether. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--isolation",
      paramLabel = "LEVEL",
      defaultValue = Settings.LEVEL,
      description = "Refuses to grade below this level, L1 to L4. Default: ${DEFAULT-VALUE}.")
  private String isolation = "";

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Grades the I-th of N shares of the submissions; lockstep merge puts them together. With"
              + " auto, what Slurm, GitLab, Kubernetes or GitHub says in the environment.")
  private String shard = "1/1";

  @Mixin private Reporting reporting = new Reporting();

  @Override
  public Integer call() throws Exception {
    if (!LEVELS.contains(isolation)) {
      throw wrong("no level is called " + isolation + "; there are " + String.join(", ", LEVELS));
    }
    requireElsewhere(submissions, out);
    reporting.check();
    Shard share = shard();
    requireWhatWasGivenBefore(share);
    requireKnownNames();
    Optional<Results> before = reporting.before();
    PrintWriter words = spec().commandLine().getOut();
    Scoring scoring = reporting.scoring();
    Console console = new Console(words, scoring);
    Results results = grade(new Grader(settings(share), plan(), console), console);
    if (share.holdsAll()) {
      console.ends(reporting.report(results, scoring, before, out, words), out);
    } else {
      console.ends(share, results, out);
    }
    return 0;
  }

  /** Overrides are the business of who merges, if there are several shards. */
  private void requireWhatWasGivenBefore(Shard share) throws GradingException, IOException {
    if (Files.exists(out.resolve(ResultFile.NAME))) {
      Results earlier = ResultFile.readRun(out.resolve(ResultFile.NAME));
      reporting.requireRubricOf(earlier);
      if (share.holdsAll()) {
        reporting.requireOverridesOf(earlier);
      }
    }
  }

  /** Those of all that were handed in: an extension is true also where another one is graded. */
  private void requireKnownNames() throws RubricException, IOException {
    if (Files.isDirectory(submissions)) {
      List<String> ids = Finder.in(submissions).stream().map(Found::id).toList();
      reporting.scoring().requireKnown(ids);
    }
  }

  /** Among the submissions, the pages would be one more submission the next time. */
  private void requireElsewhere(Path submissions, Path out) {
    if (out.toAbsolutePath().normalize().startsWith(submissions.toAbsolutePath().normalize())) {
      throw wrong(
          "--out "
              + out
              + " lies in "
              + submissions
              + ", where it would count as a submission; name a folder beside it");
    }
  }

  /** Says what to do, if it is stopped. */
  private static Results grade(Grader grader, Console console)
      throws GradingException, IOException, InterruptedException {
    Thread words = new Thread(console::stopped, "lockstep-words");
    Runtime.getRuntime().addShutdownHook(words);
    Results results;
    try {
      results = grader.grade();
    } catch (GradingException | IOException e) {
      Runtime.getRuntime().removeShutdownHook(words);
      throw e;
    }
    Runtime.getRuntime().removeShutdownHook(words);
    return results;
  }

  private Settings settings(Shard share) throws IOException {
    return new Settings(
        submissions,
        out,
        jobs,
        this::isWanted,
        seed == null ? Seeds.OF_THE_SUBMISSION : Seeds.from(seed),
        scale,
        Duration.ofSeconds(limit),
        isolation,
        Optional.ofNullable(System.getenv("PATH")).orElse(""),
        share,
        Lockstep.command(),
        reporting.words());
  }

  /** A shard knows nothing of the others, so what is made of all results has to wait. */
  private Shard shard() {
    Shard share = read(shard);
    if (!share.holdsAll() && reporting.asksForMore()) {
      throw wrong(
          "a shard alone has no pages and no forms: leave --override, --since, --format and --sheet"
              + " to lockstep merge");
    }
    return share;
  }

  private Shard read(String words) {
    try {
      return words.equals("auto") ? Shard.ofEnvironment(System.getenv()) : Shard.of(words);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Plan plan() throws RubricException {
    Rubric rubric = reporting.rubric();
    Set<Part> asked = EnumSet.noneOf(Part.class);
    if (rubric.parts().isPresent()) {
      for (String part : rubric.parts().get()) {
        asked.add(part(part, rubric::wrongParts));
      }
    } else {
      for (String part : parts) {
        asked.add(part(part, this::wrong));
      }
    }
    List<RuleInfo> rules = Catalog.all().rules(asked).stream().filter(this::isWanted).toList();
    if (rules.isEmpty()) {
      throw wrong(
          "no rule of these parts is called %s; an id is such as %s, and * stands for anything"
              .formatted(rule, Catalog.all().rules(asked).getFirst().id()));
    }
    reporting.scoring(rubric).requireRules(rules); // says now what is wrong, not after the run
    return new Plan(
        submissions.toAbsolutePath().normalize().getFileName().toString(),
        asked.stream().map(Part::id).toList(),
        rules);
  }

  private static <E extends Exception> Part part(String id, Function<String, E> wrong) throws E {
    try {
      return Part.of(id);
    } catch (IllegalArgumentException e) {
      throw wrong.apply(String.valueOf(e.getMessage()));
    }
  }

  private boolean isWanted(Found found) {
    if (only == null) {
      return true;
    }
    Glob names = new Glob(only);
    return names.matches(found.id()) || names.matches(found.name());
  }

  private boolean isWanted(RuleInfo info) {
    return rule == null || new Glob(rule).matches(info.id());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }
}
