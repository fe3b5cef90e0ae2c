package dev.lockstep.grade.cli;

import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.rubric.Rubric;
import dev.lockstep.grade.shard.Merge;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code lockstep merge}. */
@Command(
    name = "merge",
    description = {
      "Puts the results of shards together, as if they had been graded in one run.",
      "A shard that is missing is named, with its submissions. The rubric is the one that the"
          + " shards were graded with, unless another is given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Merging implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Where shards were graded to with --out: one folder for all, or several.")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the results go; it may be one of the others.")
  private Path out = Path.of(".");

  @Mixin private Reporting reporting = new Reporting();

  @Override
  public Integer call() throws Exception {
    reporting.check();
    Optional<Results> before = reporting.before();
    if (Files.exists(out.resolve(ResultFile.NAME))) {
      reporting.requireOverridesOf(ResultFile.readRun(out.resolve(ResultFile.NAME)));
    }
    Merge.Whole whole = Merge.of(folders);
    Rubric rubric = reporting.rubricOr(whole.rubric());
    Merge.write(whole.results(), out);
    PrintWriter words = Objects.requireNonNull(spec).commandLine().getOut();
    new Console(words)
        .ends(
            reporting.report(whole.results(), reporting.scoring(rubric), before, out, words), out);
    return 0;
  }
}
