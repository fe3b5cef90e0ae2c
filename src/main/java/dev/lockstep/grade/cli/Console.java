package dev.lockstep.grade.cli;

import dev.lockstep.grade.Progress;
import dev.lockstep.grade.page.Pages;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Shard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    submission.rules().stream().filter(RuleResult::failsAtTimes).forEach(this::tell);
    out.flush();
  }

  /** Of a rule that depends on luck. */
  private void tell(RuleResult result) {
    out.printf("  %s %s%n", result.rule().id(), result.tried().orElse(""));
    out.printf("    again: %s%n", result.tries().replay());
  }

  /** Not its score: that is the rubric's word, which is asked when all is done. */
  private static String words(Submission submission) {
    if (submission.state() != State.GRADED) {
      return submission.state().word();
    }
    Map<Outcome, Long> rest = outcomes(submission);
    long passed = Optional.ofNullable(rest.remove(Outcome.PASSED)).orElse(0L);
    String others =
        rest.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining(", "));
    return passed
        + " of "
        + count(submission.rules().size(), "rule")
        + (others.isEmpty() ? "" : ": " + others);
  }

  private static Map<Outcome, Long> outcomes(Submission submission) {
    return submission.rules().stream()
        .collect(
            Collectors.groupingBy(
                RuleResult::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
  }

  void ends(Results results, Path folder) {
    out.println(graded(results) + "; see " + folder.resolve(Pages.NAME));
    out.flush();
  }

  void ends(Shard shard, Results results, Path folder) {
    out.println("shard " + shard + ": " + graded(results) + "; when all shards are done:");
    out.println("  lockstep merge %s --out %s".formatted(folder, folder));
    out.flush();
  }

  private static String graded(Results results) {
    long graded = results.submissions().stream().filter(one -> one.state() == State.GRADED).count();
    return count(results.submissions().size(), "submission") + ", " + graded + " graded";
  }

  void stopped() {
    out.printf("%nstopped; %d of %d are done and kept", done, submissions);
    out.println("; the same command goes on from there");
    out.flush();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
