package dev.lockstep.grade.cli;

import dev.lockstep.grade.Progress;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows on the console how far a run has come. */
final class Console implements Progress {

  private final PrintWriter out;
  private int submissions;
  private int done;

  Console(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begins(int submissions, int rules, Isolation isolation) {
    this.submissions = submissions;
    out.printf(
        "%s, %s each, contained by %s (level %s)%n",
        count(submissions, "submission"),
        count(rules, "rule"),
        isolation.means(),
        isolation.level());
    isolation.missing().forEach(missing -> out.println("  for a higher level: " + missing));
    out.flush();
  }

  @Override
  public void done(Submission submission, boolean kept) {
    done++;
    out.printf(
        Locale.ROOT,
        "%" + String.valueOf(submissions).length() + "d/%d  %-28s %7s  %s%n",
        done,
        submissions,
        submission.id(),
        kept ? "kept" : "%.1f s".formatted(submission.provenance().millis() / 1000.0),
        words(submission));
    out.flush();
  }

  private static String words(Submission submission) {
    String score =
        submission.score().total().toPlainString()
            + " of "
            + submission.score().max().toPlainString();
    String why = submission.state() == State.GRADED ? rest(submission) : submission.state().word();
    return why.isEmpty() ? score : score + ": " + why;
  }

  /** What did not pass, counted. */
  private static String rest(Submission submission) {
    Map<Outcome, Long> counts =
        submission.rules().stream()
            .collect(
                Collectors.groupingBy(
                    RuleResult::outcome,
                    () -> new EnumMap<>(Outcome.class),
                    Collectors.counting()));
    counts.remove(Outcome.PASSED);
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().word())
        .collect(Collectors.joining(", "));
  }

  void ends(Results results, Path folder) {
    long graded = results.submissions().stream().filter(one -> one.state() == State.GRADED).count();
    out.printf(
        "%s, %d graded; see %s%n",
        count(results.submissions().size(), "submission"), graded, folder.resolve(ResultFile.NAME));
    out.flush();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
