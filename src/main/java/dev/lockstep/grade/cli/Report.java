package dev.lockstep.grade.cli;

import dev.lockstep.grade.page.Pages;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.rubric.Scoring;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code lockstep report}: scores, pages and forms again, without grading again. */
@Command(
    name = "report",
    description = "Makes scores, pages and other forms of results anew, without grading again.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Report implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "What lockstep grade wrote with --out.")
  private Path folder = Path.of(".");

  @Mixin private Reporting reporting = new Reporting();

  @Override
  public Integer call() throws Exception {
    reporting.check();
    Optional<Results> before = reporting.before();
    PrintWriter out = spec.commandLine().getOut();
    Results scored = ResultFile.readRun(folder.resolve(ResultFile.NAME));
    reporting.requireOverridesOf(scored);
    reporting.requireRubricOf(scored);
    Results unscored = unscored(scored);
    Scoring scoring = reporting.scoring();
    scoring.requireKnown(unscored.submissions().stream().map(Submission::id).toList());
    reporting.report(unscored, scoring, before, folder, out);
    out.println("made anew; see " + folder.resolve(Pages.NAME));
    out.flush();
    return 0;
  }

  /** As they were graded: the results of the run have a rubric in them already. */
  private Results unscored(Results scored) throws Exception {
    List<Submission> submissions = new ArrayList<>();
    for (Submission one : scored.submissions()) {
      submissions.add(ResultFile.readSubmission(ResultFile.ofSubmission(folder, one.id())));
    }
    return new Results(scored.format(), scored.assignment(), scored.parts(), submissions);
  }
}
