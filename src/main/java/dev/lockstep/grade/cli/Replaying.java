package dev.lockstep.grade.cli;

import dev.lockstep.grade.Replay;
import dev.lockstep.grade.Seeds;
import dev.lockstep.grade.Settings;
import dev.lockstep.grade.format.Lines;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Shard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code lockstep replay}. */
@Command(
    name = "replay",
    description = {
      "Runs one rule on one submission again, and tells what is seen. The whole command stands with"
          + " each result.",
      "An exploration takes the same order of the threads again. Of a rule that takes luck the seed"
          + " repeats all that Lockstep decides, and not what the machine does; so it is tried"
          + " several times.",
      "The exit code is 0 if the rule passes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Replaying implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "SUBMISSIONS",
      description = "The folder with the submissions.")
  private Path submissions = Path.of(".");

  @Parameters(index = "1", paramLabel = "ID", description = "The id of the submission.")
  private String id = "";

  @Parameters(index = "2", paramLabel = "RULE", description = "The id of the rule.")
  private String rule = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedNumber.class,
      defaultValue = "0",
      description = "The seed of the try to be repeated. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      converter = Positive.Factor.class,
      defaultValue = Settings.SCALE,
      description =
          "Stretches every wait of the rules, for a slow machine. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @Option(
      names = "--isolation",
      paramLabel = "LEVEL",
      defaultValue = Settings.LEVEL,
      description = "Refuses to run it below this level, L1 to L4. Default: ${DEFAULT-VALUE}.")
  private String isolation = "";

  @Override
  public Integer call() throws Exception {
    Settings settings =
        new Settings(
            submissions,
            Path.of("."),
            1,
            found -> true,
            Seeds.exactly(seed),
            scale,
            LIMIT,
            isolation,
            Optional.ofNullable(System.getenv("PATH")).orElse(""),
            Shard.WHOLE,
            Lockstep.command(),
            "");
    return show(new Replay(settings, rule).of(id));
  }

  private int show(Submission submission) {
    PrintWriter out = spec.commandLine().getOut();
    if (submission.state() != State.GRADED) {
      out.println(Lines.summary(submission));
      out.flush();
      return ExitCode.SOFTWARE;
    }
    RuleResult result = submission.rules().getFirst();
    out.println(result.rule().id());
    out.println(Lines.name(result.rule()));
    out.println(tried(result));
    if (result.outcome() != Outcome.PASSED) {
      Lines.lesson(result).forEach(out::println);
    }
    out.flush();
    return result.outcome() == Outcome.PASSED ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String tried(RuleResult result) {
    String seeded = result.rule().runs() == Runs.SEEDED ? " with this seed" : "";
    return result
        .tried()
        .map(words ->
            result.outcome() == Outcome.FAILED ? words : result.outcome().word() + ", " + words)
        .orElseGet(() ->
            result.outcome() == Outcome.PASSED && result.tries().count() > 1
                ? "passed in %d %s".formatted(result.tries().count(), result.unit())
                : result.outcome().word())
        .concat(seeded);
  }
}
