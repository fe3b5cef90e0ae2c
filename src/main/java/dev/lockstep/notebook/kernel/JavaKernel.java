package dev.lockstep.notebook.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.jspecify.annotations.Nullable;

/** Answers what Jupyter asks. */
final class JavaKernel extends BaseKernel {

  private static final String INDENTATION = "    ";

  private final Session session = new Session();
  private boolean failed;

  JavaKernel() {
    super(
        "lockstep",
        "1",
        new LanguageInfo.Builder("java")
            .version(System.getProperty("java.version"))
            .mimetype("text/x-java")
            .fileExtension(".jshell")
            .pygments("java")
            .codemirror("text/x-java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        new MagicsRegistry(),
        false,
        new StringStyler.Builder().build());
  }

  @Override
  public void becomeHandlerForConnection(JupyterConnection connection) {
    super.becomeHandlerForConnection(connection);
    connection.setHandler(
        MessageType.EXECUTE_REQUEST, (reply, request) -> execute(connection, reply, request));
  }

  private void execute(
      JupyterConnection connection, ShellReplyEnvironment reply, Message<ExecuteRequest> request) {
    failed = false;
    handleExecuteRequest(reply, request);
    if (failed && request.getContent().shouldStopOnError()) {
      Waiting waiting = Waiting.read(connection, (ShellChannel) reply.getShell());
      reply.resolveDeferrals(); // this cell's own end comes first
      waiting.abortCells();
    }
  }

  @Override
  public @Nullable Object evalRaw(String source) {
    try {
      return readable(session.run(executionCount.get() - 1, source));
    } catch (CellError e) {
      failed = true;
      throw e;
    } finally {
      System.out.flush();
      System.err.flush();
    }
  }

  /** An array says nothing of itself. */
  private static @Nullable Object readable(@Nullable Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    String wrapped = Arrays.deepToString(new Object[] {value});
    return wrapped.substring(1, wrapped.length() - 1);
  }

  @Override
  public List<String> formatError(Throwable thrown) {
    return thrown instanceof CellError error ? error.lines() : super.formatError(thrown);
  }

  @Override
  public @Nullable DisplayData inspect(String cell, int cursor, boolean extraDetail) {
    return session.assistance().inspect(cell, cursor).map(DisplayData::new).orElse(null);
  }

  @Override
  public ReplacementOptions complete(String cell, int cursor) {
    Assistance.Completion completion = session.assistance().complete(cell, cursor);
    return new ReplacementOptions(completion.words(), completion.from(), cursor);
  }

  @Override
  public String isComplete(String cell) {
    return switch (session.assistance().completeness(cell)) {
      case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE, EMPTY -> IS_COMPLETE_YES;
      case DEFINITELY_INCOMPLETE -> INDENTATION;
      case UNKNOWN -> IS_COMPLETE_BAD;
    };
  }

  @Override
  public void interrupt() {
    session.interrupt();
  }
}
