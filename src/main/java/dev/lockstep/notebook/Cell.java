package dev.lockstep.notebook;

import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Finding;
import dev.lockstep.ledger.Ledger;
import dev.lockstep.ledger.Outcome;
import dev.lockstep.ledger.Status;
import dev.lockstep.model.Event;
import dev.lockstep.model.Machine;
import dev.lockstep.model.Trace;
import dev.lockstep.model.picture.InterleavingTable;
import dev.lockstep.model.picture.MemoryPicture;
import dev.lockstep.model.picture.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a notebook's cells call, each as a cell's last expression:
 *
 * <pre>
 * import static dev.lockstep.notebook.Cell.*;
 *
 * trial("THR-15")
 * </pre>
 */
public final class Cell {

  private static final Path SPEC = Path.of("spec");

  private Cell() {}

  /** Shows claims: what the documents say, what is so, and why. */
  public static Object claim(String... ids) {
    List<Claim> claims = find(ids);
    List<String> texts = claims.stream().map(Cell::text).toList();
    return Rich.of(Pages.render("claims", Map.of("claims", claims)), String.join("\n\n", texts));
  }

  /**
   * Puts claims on trial now, with all the tests that testify to them, and shows what each witness
   * has said.
   */
  public static Object trial(String... ids) {
    List<Finding> findings = Trial.of(find(ids));
    List<String> texts = findings.stream().map(Cell::text).toList();
    return Rich.of(
        Pages.render("trials", Map.of("findings", findings)), String.join("\n\n", texts));
  }

  /** Shows a run of the model machine as a timeline. */
  public static Object timeline(Trace trace) {
    return picture(Timeline.of(trace), "A timeline of " + trace.ticks() + " ticks");
  }

  /** Shows who did what in which order on the model machine. */
  public static Object interleaving(List<Event> events) {
    return picture(InterleavingTable.of(events), "An interleaving");
  }

  /** Shows the processes of the model machine and their memory, at two instants. */
  public static Object memory(Machine before, Machine after) {
    return picture(MemoryPicture.of(before, after), "Memory before and after");
  }

  /** Shows counts as bars. */
  public static Object outcomes(String title, Map<String, ? extends Number> counts) {
    List<String> lines = new ArrayList<>(List.of(title));
    counts.forEach((name, count) -> lines.add(name + ": " + Bars.number(count)));
    return picture(Bars.of(title, counts), String.join("\n", lines));
  }

  /** Shows a table; the first row holds the heads of the columns. */
  public static Object table(List<List<String>> rows) {
    String text = String.join("\n", rows.stream().map(row -> String.join(" | ", row)).toList());
    return Rich.of(Pages.render("table", Map.of("rows", rows)), text);
  }

  private static Object picture(String svg, String text) {
    return Rich.of(Pages.render("picture", Map.of("svg", Pages.picture(svg))), text);
  }

  private static List<Claim> find(String... ids) {
    if (Files.notExists(SPEC)) {
      throw new IllegalStateException(
          "The claims stand in the folder spec, which is not in "
              + Path.of("").toAbsolutePath()
              + ". The kernel has to run in the project's folder; the one that the project"
              + " installs does.");
    }
    Ledger ledger = Ledger.read(SPEC);
    return Stream.of(ids).map(id -> find(ledger, id)).toList();
  }

  private static Claim find(Ledger ledger, String id) {
    return ledger
        .find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no claim " + id + ". The claims stand in the chapters of spec."));
  }

  private static String text(Claim claim) {
    String why = claim.why().map("\nWhy: "::concat).orElse("");
    return claim.id() + " (" + claim.verdict().word() + "): " + claim.text() + why;
  }

  private static String text(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.claim().id() + " " + finding.status().word());
    lines.add(text(finding.claim()));
    finding.witnesses().forEach(heard -> lines.addAll(lines(heard)));
    return String.join("\n", lines);
  }

  private static List<String> lines(Finding.Heard heard) {
    List<String> lines = new ArrayList<>();
    String said = heard.status() == Status.NOT_RUN ? "" : ", " + heard.evidence();
    lines.add(heard.duty().witness().word() + ": " + heard.status().word() + said);
    heard.spoken().stream()
        .filter(one -> one.outcome() != Outcome.AGREES)
        .forEach(one -> lines.add("  " + one.test() + ": " + one.message()));
    heard.silent().forEach(one -> lines.add("  skipped: " + one.message()));
    return lines;
  }
}
