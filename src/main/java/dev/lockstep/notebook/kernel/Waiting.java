package dev.lockstep.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
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
 * @param connection the one that the requests have come by
 * @param shell its channel
 * @param requests the requests, in their order
 */
record Waiting(JupyterConnection connection, ShellChannel shell, List<Message<?>> requests) {

  /**
   * Reads what has come. Whoever is told first that the cell has failed may ask for something new,
   * and that is to run. Only the thread that answers on a channel may read from it.
   */
  static Waiting read(JupyterConnection connection, ShellChannel shell) {
    List<Message<?>> requests = new ArrayList<>();
    while ((shell.getEvents() & ZMQ.Poller.POLLIN) != 0) {
      requests.add(shell.readMessage());
    }
    return new Waiting(connection, shell, requests);
  }

  /** Cells are told that they do not run; all else is answered. */
  void abortCells() {
    requests.forEach(this::answer);
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
