package dev.lockstep.notebook.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Helps a person who writes a cell. */
final class Assistance {

  private final SourceCodeAnalysis analysis;

  Assistance(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * How the text before the cursor can go on.
   *
   * @param from where what is replaced begins
   * @param words what may stand there
   */
  record Completion(int from, List<String> words) {}

  /** How the text can go on at the cursor. */
  Completion complete(String cell, int cursor) {
    Completion whole = suggest(cell.substring(0, cursor), 0);
    return whole.words().isEmpty()
        ? suggest(cell.substring(0, cursor), startOfLast(cell.substring(0, cursor)))
        : whole;
  }

  private Completion suggest(String text, int from) {
    int[] anchor = {0};
    List<String> words =
        analysis.completionSuggestions(text.substring(from), text.length() - from, anchor).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new Completion(from + anchor[0], words);
  }

  /** Where the last snippet of a text begins. */
  private int startOfLast(String text) {
    int from = 0;
    CompletionInfo info = analysis.analyzeCompletion(text);
    while (info.completeness().isComplete() && !info.remaining().isBlank()) {
      from = text.length() - info.remaining().length();
      info = analysis.analyzeCompletion(info.remaining());
    }
    return from;
  }

  /** The signatures and the documentation of what stands at the cursor, if there is something. */
  Optional<String> inspect(String cell, int cursor) {
    int end = cursor;
    while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
      end++;
    }
    String name = cell.substring(startOfLast(cell.substring(0, end)), end);
    return documentation(name).or(() -> documentation(name + "("));
  }

  private Optional<String> documentation(String text) {
    List<Documentation> found = analysis.documentation(text, text.length(), true);
    return Optional.of(found.stream().map(Assistance::words).collect(Collectors.joining("\n\n")))
        .filter(words -> !words.isEmpty());
  }

  private static String words(Documentation documentation) {
    String javadoc = documentation.javadoc();
    return javadoc == null
        ? documentation.signature()
        : documentation.signature() + "\n" + javadoc.replaceAll("</?\\w+[^>]*>", "").strip();
  }

  /** Whether a text can be run: completely, not yet, or never. */
  Completeness completeness(String cell) {
    CompletionInfo info = analysis.analyzeCompletion(cell);
    while (info.completeness().isComplete() && !info.remaining().isBlank()) {
      info = analysis.analyzeCompletion(info.remaining());
    }
    return info.completeness();
  }
}
