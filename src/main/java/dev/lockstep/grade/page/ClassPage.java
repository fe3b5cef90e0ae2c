package dev.lockstep.grade.page;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Remark;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.since.Differences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the teacher sees.
 *
 * @param results the results of the run
 * @param differences from an earlier run, if one was named
 */
public record ClassPage(Results results, Optional<Differences> differences) {

  private static final int BINS = 10;
  private static final int MOST_REMARKS = 3;

  /** How many missed a rule, of those whose rules were run. */
  public record Missed(RuleInfo rule, long count, Map<Outcome, Long> outcomes) {}

  /** How many scores lie between two marks, in per cent. */
  public record Bin(String label, long count, long percentOfHighest) {}

  /** A submission that has no fair score, and why. */
  public record Trouble(Submission submission, List<String> why) {}

  /** Submissions that fail in the very same way. */
  public record Alike(List<Submission> submissions, List<String> failures) {}

  /** Who was graded. */
  public List<Submission> graded() {
    return results.submissions().stream().filter(one -> one.state() == State.GRADED).toList();
  }

  /** The rules that most people miss, first. */
  public List<Missed> missed() {
    Map<String, List<RuleResult>> byRule =
        graded().stream()
            .flatMap(submission -> submission.rules().stream())
            .filter(result -> result.outcome() != Outcome.PASSED)
            .collect(Collectors.groupingBy(result -> result.rule().id()));
    return byRule.values().stream()
        .map(all ->
            new Missed(
                all.getFirst().rule(),
                all.size(),
                all.stream()
                    .collect(
                        Collectors.groupingBy(
                            RuleResult::outcome, java.util.TreeMap::new, Collectors.counting()))))
        .sorted(
            Comparator.comparing(Missed::count).reversed().thenComparing(one -> one.rule().id()))
        .toList();
  }

  /** The scores in tenths of the full one; a score above it counts as full. */
  public List<Bin> distribution() {
    long[] counts = new long[BINS];
    for (Submission submission : graded()) {
      counts[bin(submission)]++;
    }
    long highest = 1;
    for (long count : counts) {
      highest = Math.max(highest, count);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      String label = "%d–%d %%".formatted(i * 100 / BINS, (i + 1) * 100 / BINS);
      bins.add(new Bin(label, counts[i], 100 * counts[i] / highest));
    }
    return bins;
  }

  private static int bin(Submission submission) {
    BigDecimal max = submission.score().max();
    if (max.signum() <= 0) {
      return BINS - 1;
    }
    int bin =
        submission
            .score()
            .total()
            .multiply(BigDecimal.valueOf(BINS))
            .divide(max, 0, RoundingMode.DOWN)
            .intValue();
    return Math.clamp(bin, 0, BINS - 1);
  }

  /** Who could not be graded, or not wholly, and why. */
  public List<Trouble> troubles() {
    return results.submissions().stream()
        .map(submission -> new Trouble(submission, why(submission)))
        .filter(trouble -> !trouble.why().isEmpty())
        .toList();
  }

  private static List<String> why(Submission submission) {
    if (submission.state() != State.GRADED) {
      return unreadable(submission);
    }
    long unknown =
        submission.rules().stream().filter(result -> result.outcome().isUnknown()).count();
    return unknown == 0
        ? List.of()
        : List.of("nothing is known of " + unknown + " of its rules; grade it again");
  }

  private static List<String> unreadable(Submission submission) {
    List<String> why =
        new ArrayList<>(
            submission.remarks().stream().limit(MOST_REMARKS).map(ClassPage::words).toList());
    String first = why.isEmpty() ? "" : ": " + why.removeFirst();
    why.addFirst(submission.state().word() + first);
    int more = submission.remarks().size() - MOST_REMARKS;
    if (more > 0) {
      why.add("and " + more + " more");
    }
    return why;
  }

  /** In one line: what the compiler adds in lines of their own are the symbol and its place. */
  private static String words(Remark remark) {
    return StudentPage.place(remark)
        + remark
            .text()
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .collect(Collectors.joining(", "));
  }

  /** A student's name; where several bear it, with what was handed in. */
  public String name(Submission submission) {
    String name = submission.student().name();
    long namesakes =
        results.submissions().stream()
            .filter(other -> other.student().name().equalsIgnoreCase(name))
            .count();
    return namesakes > 1 ? name + " (" + submission.source() + ")" : name;
  }

  /** A rule that a submission has broken in some tries, and kept in others. */
  public record Uneven(Submission submission, RuleResult result) {}

  /** What depends on luck, and how it is seen again. */
  public List<Uneven> uneven() {
    return graded().stream()
        .flatMap(submission ->
            submission.rules().stream()
                .filter(RuleResult::failsAtTimes)
                .map(result -> new Uneven(submission, result)))
        .toList();
  }

  /** Groups that fail in the very same way: in the same rules, with the same words. */
  public List<Alike> alike() {
    Map<List<String>, List<Submission>> groups =
        graded().stream()
            .filter(submission -> !failures(submission).isEmpty())
            .collect(
                Collectors.groupingBy(
                    ClassPage::failures, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .map(group -> new Alike(group.getValue(), group.getKey()))
        .toList();
  }

  /** Numbers differ from run to run without a meaning: hashes, times, the names of threads. */
  private static List<String> failures(Submission submission) {
    return submission.rules().stream()
        .filter(result -> result.outcome() != Outcome.PASSED)
        .filter(result -> result.outcome() != Outcome.NOT_ATTEMPTED)
        .filter(result -> !result.outcome().isUnknown())
        .map(result ->
            method(result.rule())
                + " "
                + result.outcome().word()
                + result.message().map(message -> ": " + firstLine(message.seen())).orElse(""))
        .sorted()
        .toList();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").replaceAll("@[0-9a-f]+|\\d+", "…");
  }

  /** A rule's name without its class. */
  public static String method(RuleInfo rule) {
    return rule.id().substring(rule.id().indexOf('.') + 1);
  }

  /** A number as people write it. */
  public static String plain(BigDecimal number) {
    return Numbers.plain(number);
  }

  /** How many rules of a submission came to this. */
  public static long count(Submission submission, Outcome outcome) {
    return submission.rules().stream().filter(result -> result.outcome() == outcome).count();
  }

  /** Those outcomes that occur in the run, to have a column each. */
  public List<Outcome> outcomes() {
    return java.util.Arrays.stream(Outcome.values())
        .filter(outcome -> results.submissions().stream().anyMatch(one -> count(one, outcome) > 0))
        .toList();
  }
}
