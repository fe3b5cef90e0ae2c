package dev.lockstep.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in a cell, and where, in a few lines. */
final class Explanation {

  /** So many lines of cells; who calls himself for ever would fill the screen. */
  private static final int FRAMES = 5;

  private final Map<String, CellSource> sources;

  /** With the snippets by their ids. */
  Explanation(Map<String, CellSource> sources) {
    this.sources = sources;
  }

  /** Of what the compiler says. */
  static CellError of(CellSource source, List<Diag> diagnostics) {
    List<String> lines = new ArrayList<>();
    for (Diag diagnostic : diagnostics) {
      Place place = source.of(diagnostic);
      long length = diagnostic.getEndPosition() - diagnostic.getPosition();
      lines.add("Line " + place.line() + ": " + message(diagnostic));
      lines.addAll(place.marked((int) length));
    }
    return new CellError.DoesNotCompile(lines.getFirst(), lines);
  }

  /** The class that a cell is wrapped into has no name that the reader knows. */
  private static String message(Diag diagnostic) {
    return diagnostic
        .getMessage(Locale.ENGLISH)
        .replaceAll("\\n\\s*location: class\\s*$", "")
        .strip();
  }

  /** Of code that does not end. */
  static CellError incomplete(String cell, int from) {
    int start = from + cell.substring(from).length() - cell.substring(from).stripLeading().length();
    Place place = Place.of(cell, start);
    String message =
        "Line " + place.line() + ": what begins here does not end; perhaps a ) or } is missing.";
    List<String> lines = new ArrayList<>(List.of(message));
    lines.addAll(place.marked(1));
    return new CellError.DoesNotCompile(message, lines);
  }

  /** Of something that is not declared yet. */
  static CellError undeclared(CellSource source, String what) {
    Place place = Place.of(source.cell(), source.offset());
    String message = "Line " + place.line() + ": this is not declared: " + what;
    return new CellError.DoesNotCompile(message, List.of(message, "    " + place.text()));
  }

  /** Of an exception. */
  CellError of(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    explain(thrown, "", lines);
    return new CellError.Threw(lines.getFirst(), lines);
  }

  private void explain(Throwable thrown, String prefix, List<String> lines) {
    lines.add(prefix + headline(thrown));
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      CellSource source = source(frame);
      if (source != null) {
        Place place = source.line(Math.max(1, frame.getLineNumber()));
        frames.add("  in cell " + source.number() + ", line " + place.line() + ":");
        frames.add("    " + place.text());
      }
    }
    lines.addAll(frames.subList(0, Math.min(frames.size(), 2 * FRAMES)));
    if (thrown.getCause() != null) {
      explain(thrown.getCause(), "Caused by ", lines);
    }
  }

  private static String headline(Throwable thrown) {
    if (thrown instanceof UnresolvedReferenceException unresolved) {
      return "The cell uses something that is not declared yet: " + unresolved.getSnippet().name();
    }
    String type =
        thrown instanceof EvalException exception
            ? exception.getExceptionClassName()
            : thrown.getClass().getName();
    String simple = type.replaceAll("^REPL\\.\\$JShell\\$\\w+\\$", "").replaceAll(".*[.]", "");
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? simple : simple + ": " + message;
  }

  private @Nullable CellSource source(StackTraceElement frame) {
    String file = frame.getFileName();
    return file != null && file.startsWith("#") ? sources.get(file.substring(1)) : null;
  }
}
