package dev.lockstep.notebook.kernel;

import java.lang.reflect.Modifier;
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
    List<String> lines = new ArrayList<>(List.of(headline(thrown)));
    List<String> frames = frames(thrown);
    lines.addAll(frames);
    if (thrown.getCause() != null) {
      explain(thrown.getCause(), thrown, frames, lines);
    }
    return new CellError.Threw(lines.getFirst(), lines);
  }

  /** A cause is named if it says more than its effect, and its place if that is another one. */
  private void explain(Throwable cause, Throwable effect, List<String> place, List<String> lines) {
    List<String> frames = frames(cause);
    boolean elsewhere = !frames.isEmpty() && !frames.equals(place);
    if (elsewhere || !repeats(effect, cause)) {
      lines.add("Caused by " + headline(cause));
    }
    if (elsewhere) {
      lines.addAll(frames);
    }
    if (cause.getCause() != null) {
      explain(cause.getCause(), cause, elsewhere ? frames : place, lines);
    }
  }

  private static boolean repeats(Throwable effect, Throwable cause) {
    String said = String.valueOf(effect.getMessage());
    return cause.getMessage() != null && said.contains(cause.getMessage());
  }

  /** The lines of cells that it came through. */
  private List<String> frames(Throwable thrown) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      CellSource source = source(frame);
      if (source != null) {
        Place place = source.line(Math.max(1, frame.getLineNumber()));
        frames.add("  in cell " + source.number() + ", line " + place.line() + ":");
        frames.add("    " + place.text());
      }
    }
    return frames.subList(0, Math.min(frames.size(), 2 * FRAMES));
  }

  private static String headline(Throwable thrown) {
    if (thrown instanceof UnresolvedReferenceException unresolved) {
      return "The cell uses something that is not declared yet: " + unresolved.getSnippet().name();
    }
    String simple =
        known(type(thrown)).replaceAll("^REPL\\.\\$JShell\\$\\w+\\$", "").replaceAll(".*[.]", "");
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? simple : simple + ": " + message;
  }

  private static String type(Throwable thrown) {
    return thrown instanceof EvalException exception
        ? exception.getExceptionClassName()
        : thrown.getClass().getName();
  }

  /** A class that is nobody's to see is called as the next one above it that is. */
  private static String known(String type) {
    try {
      Class<?> seen = Class.forName(type, false, Explanation.class.getClassLoader());
      while (!Modifier.isPublic(seen.getModifiers())) {
        seen = seen.getSuperclass();
      }
      return seen.getSimpleName();
    } catch (ClassNotFoundException e) {
      return type; // a cell has declared it
    }
  }

  private @Nullable CellSource source(StackTraceElement frame) {
    String file = frame.getFileName();
    return file != null && file.startsWith("#") ? sources.get(file.substring(1)) : null;
  }
}
