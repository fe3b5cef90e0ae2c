package dev.lockstep.grade.cli;

import dev.lockstep.grade.GradingException;
import dev.lockstep.grade.format.Format;
import dev.lockstep.grade.format.Sheet;
import dev.lockstep.grade.page.Pages;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.rubric.Overrides;
import dev.lockstep.grade.rubric.Rubric;
import dev.lockstep.grade.rubric.RubricException;
import dev.lockstep.grade.rubric.Scoring;
import dev.lockstep.grade.since.Differences;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is made of results: scores, pages, and forms for other systems. */
final class Reporting {

  @Option(
      names = "--rubric",
      paramLabel = "FILE",
      description = "What the rules are worth, in YAML or JSON. Default: a point each.")
  private @Nullable Path rubric;

  @Option(
      names = "--override",
      paramLabel = "FILE",
      description = "Grades that a person has decided, in YAML or JSON.")
  private @Nullable Path overrides;

  @Option(
      names = "--since",
      paramLabel = "RESULTS",
      description = "The results.json of an earlier run, to show what is different.")
  private @Nullable Path since;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "Also: gradescope, github-classroom, junit, ctrf, nbgrader.")
  private List<String> formats = List.of();

  @Option(
      names = "--sheet",
      paramLabel = "CSV",
      description = "A sheet exported from Canvas or Moodle, to be filled in.")
  private @Nullable Path sheet;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The assignment's column in a sheet of Canvas.")
  private @Nullable String column;

  /** The rubric; it is read before a run, so that its errors are not said after one. */
  Rubric rubric() throws RubricException {
    return rubric == null ? Rubric.NONE : Rubric.read(rubric);
  }

  /** Results of which people have decided something need the overrides again, or it is lost. */
  void requireOverridesOf(Results earlier) throws GradingException {
    if (overrides == null && earlier.submissions().stream().anyMatch(Reporting::decidedByHand)) {
      throw new GradingException(
          "some grades there were "
              + Score.BY_HAND
              + "; give them again by --override FILE (if you want them to go: a file with “{}”)");
    }
  }

  /** Results that had a rubric need one again: else students would see what was hidden. */
  void requireRubricOf(Results earlier) throws GradingException {
    if (rubric == null && hadRubric(earlier)) {
      throw new GradingException(
          "the results there had a rubric; give it again by --rubric FILE. Without one each rule"
              + " would be a point, and none hidden (if you want that: a file with “each: 1”)");
    }
  }

  private static boolean decidedByHand(Submission submission) {
    return submission.score().decidedByHand();
  }

  /** As far as it can be seen: by points that are others than without one, or hidden rules. */
  private static boolean hadRubric(Results scored) {
    return scored.submissions().stream()
        .flatMap(submission -> submission.rules().stream())
        .anyMatch(result ->
            result.rule().hidden()
                || result.points().bonus()
                || result.points().max().compareTo(BigDecimal.ONE) != 0);
  }

  /** The rubric's words, to be read again elsewhere; empty if there is none. */
  String words() throws IOException {
    return rubric == null ? "" : Files.readString(rubric);
  }

  /** The rubric; if none is given, the one of these words, if there are any. */
  Rubric rubricOr(String words) throws RubricException {
    return rubric == null && !words.isEmpty()
        ? Rubric.of(Path.of("the rubric of the shards"), words)
        : rubric();
  }

  /** Whether more is asked for than scores. */
  boolean asksForMore() {
    return overrides != null || since != null || sheet != null || !formats.isEmpty();
  }

  /** What else can be wrong before a run begins. */
  void check() throws RubricException, IOException {
    overrides();
    formats.forEach(Format::of);
    before();
    if (sheet != null) {
      Sheet.read(sheet);
    }
  }

  /** Turns what became of the rules into points. */
  Scoring scoring() throws RubricException {
    return scoring(rubric());
  }

  Scoring scoring(Rubric points) throws RubricException {
    return new Scoring(points, overrides(), Instant.now());
  }

  private Overrides overrides() throws RubricException {
    return overrides == null ? Overrides.NONE : Overrides.read(overrides);
  }

  /** The earlier results, read before a run: it may be the same file that the run writes. */
  Optional<Results> before() throws IOException {
    return since == null ? Optional.empty() : Optional.of(ResultFile.readRun(since));
  }

  /** Scores the results, and writes all that was asked for into this folder. */
  Results report(
      Results results, Scoring scoring, Optional<Results> before, Path folder, PrintWriter out)
      throws RubricException, IOException {
    Results scored = scoring.score(results);
    Optional<Differences> differences = before.map(earlier -> Differences.between(earlier, scored));
    ResultFile.write(scored, folder.resolve(ResultFile.NAME));
    Pages.write(scored, differences, folder);
    for (String format : formats) {
      Format.of(format).write(scored, folder);
    }
    if (sheet != null) {
      fill(Sheet.read(sheet).fill(scored, Optional.ofNullable(column)), folder, out);
    }
    differences.ifPresent(one -> one.lines().forEach(out::println));
    out.flush();
    return scored;
  }

  private void fill(Sheet.Filled filled, Path folder, PrintWriter out) throws IOException {
    Path file = folder.resolve("filled-" + Optional.ofNullable(sheet).orElseThrow().getFileName());
    Files.writeString(file, filled.text());
    out.println(filled.filled() + " grades are filled in: " + file);
    filled.missing().forEach(id -> out.println("  not in the sheet: " + id));
  }
}
