package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.lockstep.api.NotOfferedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often a program came out how.
 *
 * @param name the program's class
 * @param question what it asks
 * @param rows its outcomes
 * @param status whether it ran as it should
 * @param messages what went wrong, if it did not
 */
record Tally(String name, String question, List<Row> rows, Status status, List<String> messages) {

  /** So few samples say nothing, whatever they are. */
  private static final int FEW = 100;

  private static final String ANYTHING_ELSE = "anything else";

  /**
   * One outcome.
   *
   * @param outcome what the program gave back
   * @param count how often
   * @param expect whether that may, must or must not be
   * @param why why it is so
   */
  record Row(String outcome, long count, Expect expect, String why) {

    boolean isForbidden() {
      return expect == FORBIDDEN && count > 0;
    }

    boolean isMissing() {
      return expect == ACCEPTABLE_INTERESTING && count == 0;
    }

    private String expectation() {
      return switch (expect) {
        case ACCEPTABLE -> "may appear";
        case ACCEPTABLE_INTERESTING -> "must appear";
        case FORBIDDEN, UNKNOWN -> "must not appear";
      };
    }
  }

  /** Reads what jcstress has counted. */
  static Tally of(Class<?> program, TestResult result) {
    TestInfo info = TestList.getInfo(result.getName());
    List<String> messages =
        Stream.of(result.getMessages(), result.getVmErr(), result.getVmOut())
            .flatMap(List::stream)
            .toList();
    return new Tally(
        info.name(), info.description(), rows(program, info, result), result.status(), messages);
  }

  /** Of a program for which there are too few CPUs. */
  static Tally empty(TestInfo info) {
    List<String> why = List.of("It needs " + info.threads() + " CPUs.");
    return new Tally(info.name(), info.description(), List.of(), Status.NORMAL, why);
  }

  private static List<Row> rows(Class<?> program, TestInfo info, TestResult result) {
    List<String> left = new ArrayList<>(result.getStateKeys());
    List<Row> rows = new ArrayList<>();
    for (StateCase known : info.cases()) {
      List<String> seen = left.stream().filter(known::matches).toList();
      left.removeAll(seen);
      rows.add(row(known.matchPattern(), count(result, seen), known));
    }
    for (String unknown : left) {
      rows.add(row(unknown, result.getCount(unknown), info.unmatched()));
    }
    if (left.isEmpty() && speaksOfTheRest(program)) {
      rows.add(row(ANYTHING_ELSE, 0, info.unmatched()));
    }
    return rows;
  }

  /** Whether it has an outcome without an id, which stands for all that have none. */
  private static boolean speaksOfTheRest(Class<?> program) {
    return Arrays.stream(program.getAnnotationsByType(Outcome.class))
        .anyMatch(outcome -> String.join("", outcome.id()).isEmpty());
  }

  private static long count(TestResult result, List<String> seen) {
    return seen.stream().mapToLong(result::getCount).sum();
  }

  private static Row row(String outcome, long count, StateCase of) {
    return new Row(outcome, count, of.expect(), of.description());
  }

  /** How often it ran. */
  long samples() {
    return rows.stream().mapToLong(Row::count).sum();
  }

  /** Whether it may help to try once more. */
  boolean lacks() {
    return status == Status.NORMAL
        && objections().findAny().isEmpty()
        && doubts().findAny().isPresent();
  }

  /** What must not appear and has, or went wrong. */
  Stream<String> objections() {
    return Stream.concat(
        rows.stream().filter(Row::isForbidden).map(row -> sentence("must not come out as", row)),
        isFault() ? Stream.of(name + " ended with " + status + ": " + message()) : Stream.of());
  }

  /** What must appear and has not, and whatever else keeps this tally from meaning something. */
  Stream<String> doubts() {
    if (status != Status.NORMAL || samples() < FEW) {
      return Stream.of(name + " ran only " + samples() + " times (" + status + "). " + message());
    }
    return rows.stream().filter(Row::isMissing).map(row -> sentence("never came out as", row));
  }

  private String sentence(String verb, Row row) {
    return String.format(
        Locale.ROOT,
        "%s %s %s; seen %d of %d times. %s %s",
        name,
        verb,
        row.outcome(),
        row.count(),
        samples(),
        question,
        row.why());
  }

  private String message() {
    return String.join("\n", messages);
  }

  /**
   * That a JVM could not be started is no fault of what it should have run. What an implementation
   * does not offer is not attempted, and so neither right nor wrong.
   */
  private boolean isFault() {
    return switch (status) {
      case NORMAL, VM_ERROR, API_MISMATCH -> false;
      case CHECK_TEST_ERROR, TEST_ERROR, TIMEOUT_ERROR ->
          !message().contains(NotOfferedException.class.getName());
    };
  }

  /** As a table for people, and its numbers for programs. */
  String json() {
    return JsonMapper.shared()
        .writeValueAsString(
            new Table(
                question,
                List.of("outcome", "count", "share", "expectation", "why"),
                rows.stream().map(this::cells).toList(),
                name,
                samples(),
                rows));
  }

  private record Table(
      String caption,
      List<String> columns,
      List<List<String>> rows,
      String program,
      long samples,
      List<Row> outcomes) {}

  private List<String> cells(Row row) {
    return List.of(
        row.outcome(), Long.toString(row.count()), share(row), row.expectation(), row.why());
  }

  /** Never rounded to nothing, nor to all; with spaces at which no line is broken. */
  private String share(Row row) {
    double percent = 100.0 * row.count() / samples();
    if (row.count() > 0 && percent < 0.01) {
      return "<\u00a00.01\u00a0%";
    }
    if (row.count() < samples() && percent > 99.99) {
      return ">\u00a099.99\u00a0%";
    }
    return String.format(Locale.ROOT, "%.2f\u00a0%%", percent);
  }
}
