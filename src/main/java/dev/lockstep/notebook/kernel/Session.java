package dev.lockstep.notebook.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** All that the cells of a notebook have declared, and the means to run one more. */
final class Session implements AutoCloseable {

  private final Execution execution = new Execution();
  private final JShell shell = shell(execution);
  private final Map<String, CellSource> sources = new HashMap<>();
  private final Explanation explanation = new Explanation(sources);

  private static JShell shell(Execution execution) {
    ExecutionControlProvider here =
        new ExecutionControlProvider() {
          @Override
          public String name() {
            return "here";
          }

          @Override
          public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return execution;
          }
        };
    return JShell.builder().executionEngine(here, null).build();
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last expression, if no semicolon follows it
   * @throws CellError if it does not compile, throws an exception, or is interrupted
   */
  @Nullable Object run(int number, String cell) {
    execution.begin();
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    @Nullable Object value = null;
    int from = 0;
    CompletionInfo info = analysis.analyzeCompletion(cell);
    while (info.completeness().isComplete()) {
      int end = cell.length() - info.remaining().length();
      boolean silent = cell.substring(from, end).strip().endsWith(";");
      value = snippet(number, cell, from, info.source());
      value = silent ? null : value;
      from = end;
      info = analysis.analyzeCompletion(info.remaining());
    }
    return switch (info.completeness()) {
      case EMPTY -> value;
      case DEFINITELY_INCOMPLETE -> throw Explanation.incomplete(cell, from);
      default -> snippet(number, cell, from, info.remaining().isEmpty() ? cell : info.remaining());
    };
  }

  private @Nullable Object snippet(int number, String cell, int from, String code) {
    @Nullable Object value = null;
    for (SnippetEvent event : shell.eval(code)) {
      if (event.causeSnippet() == null) {
        Snippet snippet = event.snippet();
        CellSource source = new CellSource(number, cell, CellSource.find(snippet, cell, from));
        sources.put(snippet.id(), source);
        value = value(event, source);
      }
    }
    return value;
  }

  private @Nullable Object value(SnippetEvent event, CellSource source) {
    Snippet snippet = event.snippet();
    if (execution.wasInterrupted()) {
      throw new CellError.Interrupted();
    }
    if (event.exception() != null) {
      throw explanation.of(event.exception());
    }
    if (event.status() == Status.REJECTED) {
      throw Explanation.of(source, shell.diagnostics(snippet).toList());
    }
    if (event.status() == Status.RECOVERABLE_NOT_DEFINED) {
      List<String> names = shell.unresolvedDependencies((DeclarationSnippet) snippet).toList();
      throw Explanation.undeclared(source, String.join(", ", names));
    }
    return switch (snippet.subKind()) {
      case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND ->
          execution.value();
      default -> null;
    };
  }

  /** Asks the running cell to end. */
  void interrupt() {
    execution.interrupt();
  }

  /** What is known about the code of this session. */
  Assistance assistance() {
    return new Assistance(shell.sourceCodeAnalysis());
  }

  @Override
  public void close() {
    shell.close();
  }
}
