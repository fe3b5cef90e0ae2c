package dev.lockstep.grade.page;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.Remark;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a student sees.
 *
 * @param assignment what the run is called
 * @param submission the result
 */
public record StudentPage(String assignment, Submission submission) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** In the order in which they are worth reading. */
  private static final List<Outcome> ORDER =
      List.of(
          Outcome.FAILED,
          Outcome.HUNG,
          Outcome.CRASHED,
          Outcome.INCONCLUSIVE,
          Outcome.OUR_FAULT,
          Outcome.NO_RESULT,
          Outcome.NOT_ATTEMPTED,
          Outcome.PASSED);

  /** Those of which there is something to say. */
  public List<RuleView> missed() {
    return views().filter(view -> !view.isPassed() && !isQuiet(view)).toList();
  }

  /** Those that were not asked for by what was handed in, or did not get their turn. */
  public List<RuleView> quiet() {
    return views().filter(StudentPage::isQuiet).toList();
  }

  /** Those that passed. */
  public List<RuleView> passed() {
    return views().filter(RuleView::isPassed).toList();
  }

  private static boolean isQuiet(RuleView view) {
    Outcome outcome = view.result().outcome();
    return outcome == Outcome.NOT_ATTEMPTED || outcome == Outcome.NO_RESULT;
  }

  /** By outcome, what is worth points first; then the chapters in turn, and their claims. */
  private Stream<RuleView> views() {
    List<String> chapters =
        submission.rules().stream().map(result -> result.rule().chapter()).distinct().toList();
    Comparator<RuleResult> order =
        Comparator.<RuleResult>comparingInt(result -> ORDER.indexOf(result.outcome()))
            .thenComparing(result -> result.points().max().signum() == 0)
            .thenComparing(result -> chapters.indexOf(result.rule().chapter()))
            .thenComparing(result -> result.rule().claims().getFirst());
    return submission.rules().stream().sorted(order).map(RuleView::new);
  }

  /** What of the points came on top, such as "2 of them bonus"; empty if nothing. */
  public String bonus() {
    BigDecimal bonus =
        submission.rules().stream()
            .map(RuleResult::points)
            .filter(Points::bonus)
            .map(Points::earned)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return bonus.signum() == 0 ? "" : ", " + Numbers.plain(bonus) + " of them bonus";
  }

  /** When it was graded, such as "2026-11-21, 09:51 UTC". */
  public String day() {
    return DAY.format(submission.provenance().begun());
  }

  /** How many there are of each outcome. */
  public Map<Outcome, Long> counts() {
    return submission.rules().stream()
        .collect(
            Collectors.groupingBy(
                RuleResult::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
  }

  /** The score, such as "12 of 20". */
  public String score() {
    return Numbers.plain(submission.score().total())
        + " of "
        + Numbers.plain(submission.score().max());
  }

  /** What to do now, if the rules were not run. */
  public String state() {
    return switch (submission.state()) {
      case GRADED -> "";
      case EMPTY ->
          "No implementation was found: hand in the .java files of a class that implements"
              + " dev.lockstep.api.Implementation.";
      case NOT_COMPILED -> "The compiler refused it, so no rule could be run. Its words:";
      case UNREADABLE -> "What was handed in could not be read.";
      case OUR_FAULT -> "The grader failed, not you. Your teacher sees this, too.";
    };
  }

  /** Whether the rules were run. */
  public boolean isGraded() {
    return submission.state() == State.GRADED;
  }

  /** A remark's place, such as "MyLock.java, line 7: ". */
  public static String place(Remark remark) {
    if (remark.file().isEmpty()) {
      return "";
    }
    return remark.file() + remark.line().map(line -> ", line " + line).orElse("") + ": ";
  }
}
