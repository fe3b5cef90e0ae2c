package dev.lockstep.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report for the console: a table, and what needs attention. */
final class ConsoleReport {

  /** No line is longer. */
  static final int WIDTH = 100;

  private static final String ROW = "%-9s%8s%8s%9s%8s%14s%9s%12s";
  private static final int INDENT = 2;

  private final Report report;
  private final int allowedSkips;
  private final List<String> lines = new ArrayList<>();

  private ConsoleReport(Report report, int allowedSkips) {
    this.report = report;
    this.allowedSkips = allowedSkips;
  }

  /** The lines to print. */
  static List<String> lines(Report report, int allowedSkips, Path page) {
    ConsoleReport console = new ConsoleReport(report, allowedSkips);
    console.table();
    console.attention("Failed", Status.FAILED, Outcome.DISAGREES);
    console.attention("Inconclusive", Status.INCONCLUSIVE, Outcome.INCONCLUSIVE);
    console.list("Missing on this machine", report.missing());
    console.skipped();
    console.list("Problems", report.problems());
    console.mutants();
    console.summary();
    // The path stays whole, so that it can be clicked.
    console.lines.add("Report: " + page);
    return console.lines;
  }

  private void table() {
    add("");
    add(
        ROW.formatted(
            "Chapter",
            "Claims",
            "Proved",
            "Partial",
            "Failed",
            "Inconclusive",
            "Not run",
            "Background"));
    report.ledger().chapters().forEach(this::row);
    row("Total", report.findings());
    add("");
  }

  private void row(Chapter chapter) {
    row(chapter.prefix(), report.findings(chapter));
  }

  private void row(String name, List<Finding> findings) {
    Map<Status, Integer> counts = Report.count(findings);
    add(
        ROW.formatted(
            name,
            findings.size(),
            counts.get(Status.PROVED),
            counts.get(Status.PARTIAL),
            counts.get(Status.FAILED),
            counts.get(Status.INCONCLUSIVE),
            counts.get(Status.NOT_RUN),
            counts.get(Status.BACKGROUND)));
  }

  private void attention(String title, Status status, Outcome outcome) {
    List<Finding> findings =
        report.findings().stream().filter(finding -> finding.status() == status).toList();
    if (findings.isEmpty()) {
      return;
    }
    add(title + ":");
    for (Finding finding : findings) {
      add(INDENT, finding.claim().id() + ": " + finding.claim().text());
      for (Testimony testimony : finding.that(outcome)) {
        add(2 * INDENT, testimony.test());
        add(3 * INDENT, testimony.message());
      }
    }
  }

  private void skipped() {
    List<Testimony> silent = report.silent();
    if (silent.isEmpty()) {
      return;
    }
    long tests = silent.stream().map(Testimony::test).distinct().count();
    String over = tests > allowedSkips ? ", too many" : "";
    add("Skipped: " + count(tests, "test") + " (allowed: " + allowedSkips + ")" + over);
    Map<String, Long> reasons =
        silent.stream()
            .collect(
                Collectors.groupingBy(
                    one -> firstLine(one.message()), TreeMap::new, Collectors.counting()));
    reasons.forEach((reason, times) -> add(INDENT, times + " x " + reason));
  }

  private void mutants() {
    List<MutantResult> mutants = report.mutants();
    if (mutants.isEmpty()) {
      return;
    }
    List<String> survivors =
        mutants.stream().filter(MutantResult::survived).map(MutantResult::mutant).toList();
    String number = count(mutants.size(), "mutant");
    if (survivors.isEmpty()) {
      add(number + ", all killed");
    } else {
      list(number + ", " + survivors.size() + " survived", survivors);
    }
  }

  private void summary() {
    Report.Machine machine = report.machine();
    String cpython =
        machine.cpython().map(version -> "CPython " + version).orElse("CPython not asked");
    add(
        String.format(
            Locale.ROOT,
            "%.1f s on JDK %s, %s, %s",
            report.duration().toMillis() / 1000.0,
            machine.jdk(),
            count(machine.cpus(), "CPU"),
            cpython));
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      add(title + ":");
      items.forEach(item -> add(INDENT, item));
    }
  }

  /** Adds a text as one line, however many it had. */
  private void add(int indent, String text) {
    add(" ".repeat(indent) + text.strip().replaceAll("\\s+", " "));
  }

  private void add(String line) {
    lines.add(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3).stripTrailing() + "...");
  }

  private static String firstLine(String message) {
    return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
