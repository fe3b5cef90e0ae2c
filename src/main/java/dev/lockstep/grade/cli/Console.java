package dev.lockstep.grade.cli;

import dev.lockstep.grade.Progress;
import dev.lockstep.grade.page.Pages;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Score;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.rubric.Overrides;
import dev.lockstep.grade.rubric.Rubric;
import dev.lockstep.grade.rubric.RubricException;
import dev.lockstep.grade.rubric.Scoring;
import dev.lockstep.grade.shard.Shard;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows on the console how far a run has come. */
final class Console implements Progress {

  private final PrintWriter out;
  private final Scoring scoring;
  private int submissions;
  private int done;

  /** One that counts a point for each rule. */
  Console(PrintWriter out) {
    this(out, new Scoring(Rubric.NONE, Overrides.NONE, Instant.EPOCH));
  }

  Console(PrintWriter out, Scoring scoring) {
    this.out = out;
    this.scoring = scoring;
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

  private String words(Submission submission) {
    Score points = score(submission);
    String score = plain(points.total()) + " of " + plain(points.max());
    String why = submission.state() == State.GRADED ? rest(submission) : submission.state().word();
    return why.isEmpty() ? score : score + ": " + why;
  }

  private Score score(Submission submission) {
    try {
      return scoring.score(submission).score();
    } catch (RubricException e) {
      throw new IllegalStateException("the rubric was checked before the run", e);
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
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
    out.printf(
        "%s: %s; see %s, or as data %s%n",
        count(results.submissions().size(), "submission"),
        states(results),
        folder.resolve(Pages.NAME),
        folder.resolve(ResultFile.NAME));
    namesakes(results).forEach(out::println);
    out.flush();
  }

  private static String states(Results results) {
    Map<State, Long> counts =
        results.submissions().stream()
            .collect(
                Collectors.groupingBy(
                    Submission::state, () -> new EnumMap<>(State.class), Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().word())
        .collect(Collectors.joining(", "));
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

  /** Which of those that bear the same name is which. */
  private static List<String> namesakes(Results results) {
    Map<String, List<Submission>> byName =
        results.submissions().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.student().name().toLowerCase(Locale.ROOT),
                    TreeMap::new,
                    Collectors.toList()));
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> "  several are called " + entry.getKey() + ": " + sources(entry.getValue()))
        .toList();
  }

  private static String sources(List<Submission> namesakes) {
    return namesakes.stream()
        .map(one -> one.source() + " is " + one.id())
        .collect(Collectors.joining(", "));
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
