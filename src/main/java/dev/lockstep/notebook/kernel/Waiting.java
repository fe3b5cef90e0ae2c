package dev.lockstep.notebook.kernel;

import java.util.Map;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.zeromq.ZMQ;

/**
 * What Jupyter has asked for while a cell was running. «Run All» hands over all cells at once, and
 * those behind one that failed are not to run.
 *
 * @param connection the one that the requests come by
 * @param shell its channel; only the thread that answers on it may read from it
 */
record Waiting(JupyterConnection connection, ShellChannel shell) {

  /** Cells are told that they do not run; all else is answered. */
  void abortCells() {
    while ((shell.getEvents() & ZMQ.Poller.POLLIN) != 0) {
      answer(shell.readMessage());
    }
  }

  private <T> void answer(Message<T> request) {
    ShellReplyEnvironment reply = connection.prepareReplyEnv(shell, request);
    ShellHandler<T> handler = connection.getHandler(request.getHeader().getType());
    if (request.getHeader().getType() == MessageType.EXECUTE_REQUEST) {
      abort(reply, request);
    } else if (handler != null) {
      handler.handle(reply, request);
    }
    reply.resolveDeferrals();
  }

  private static void abort(ShellReplyEnvironment reply, Message<?> cell) {
    reply.setBusyDeferIdle();
    reply.defer().reply(new Message<>(cell, executeReply(), Map.of("status", "aborted")));
  }

  /** The library's own content of this reply knows no third end beside success and failure. */
  @SuppressWarnings("unchecked")
  private static MessageType<Object> executeReply() {
    return (MessageType<Object>) (MessageType<?>) MessageType.EXECUTE_REPLY;
  }
}
