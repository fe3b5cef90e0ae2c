package dev.lockstep.witness.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the model checker reports: why it stopped, and tables with a column for each thread, in
 * which the depth of calls is shown by indentation.
 */
final class Report {

  private static final String FAILED = "= Concurrent test failed =";
  private static final String STUCK = "= Concurrent test has hung =";
  private static final String DECLARED = DeclaredOutcome.class.getName() + ": ";
  private static final String TABLE = "Detailed trace:";

  private final String text;

  Report(String text) {
    this.text = text;
  }

  /** Whether the threads got stuck. */
  boolean isStuck() {
    return text.contains(STUCK);
  }

  /** Whether it is the failure of an execution, and not of the model checker itself. */
  boolean isFailure() {
    return text.contains(FAILED);
  }

  /** Whether the failure is the outcome that the program looks for. */
  boolean isDeclared() {
    return failure().startsWith(DECLARED);
  }

  /** What the failure said. */
  String outcome() {
    return failure().replaceFirst("^(" + DECLARED + "|java\\.lang\\.AssertionError: )", "");
  }

  private String failure() {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("= "))
        .findFirst()
        .orElse("");
  }

  /** How it came to that. */
  Interleaving interleaving() {
    return new Trace(TraceLine.read(table()), isStuck()).interleaving();
  }

  /** Whether a thread does not go on where it waits for some time only. */
  boolean isTimed() {
    return TraceLine.read(table()).stream()
        .collect(Collectors.groupingBy(TraceLine::thread))
        .values()
        .stream()
        .anyMatch(lines -> calls(lines).anyMatch(TraceLine::isTimedWait));
  }

  /** The calls in which the last of these lines stands, and that line. */
  private static Stream<TraceLine> calls(List<TraceLine> lines) {
    Deque<TraceLine> calls = new ArrayDeque<>();
    for (TraceLine line : lines) {
      while (!calls.isEmpty() && calls.peek().depth() >= line.depth()) {
        calls.pop();
      }
      calls.push(line);
    }
    return calls.stream();
  }

  private List<String> table() {
    List<String> lines = text.lines().toList();
    int first = lines.indexOf(TABLE) + 1;
    return lines.subList(first, lines.size()).stream()
        .takeWhile(line -> first > 0 && line.startsWith("|"))
        .filter(line -> !line.startsWith("| ---"))
        .toList();
  }
}
