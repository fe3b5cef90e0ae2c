package dev.lockstep.reference.pool;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.SerializationException;
import dev.lockstep.api.Target;
import dev.lockstep.reference.calls.Message;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.calls.Request;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.SharedMemoryException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker from within: it does what it is asked, one request after the other. */
final class WorkerLoop {

  private final int number;
  private final MessageQueue requests;
  private final MessageQueue replies;
  private final MessageQueue directReplies;

  private WorkerLoop(Arguments arguments) {
    this.number = arguments.get("number");
    this.requests = MessageQueue.open(arguments.get("requests"));
    this.replies = MessageQueue.open(arguments.get("replies"));
    this.directReplies = MessageQueue.open(arguments.get("direct replies"));
  }

  /** What the worker is started with, besides an initializer. */
  static Arguments arguments(
      int number, MessageQueue requests, MessageQueue replies, MessageQueue directReplies) {
    return Arguments.of()
        .with("number", number)
        .with("requests", requests.path())
        .with("replies", replies.path())
        .with("direct replies", directReplies.path());
  }

  /** The target of a worker's process. */
  static void run(Arguments arguments) throws Exception {
    WorkerLoop loop = new WorkerLoop(arguments);
    if (arguments.named().containsKey("initializer")) {
      loop.initialize(arguments.get("initializer"), arguments.get("its arguments"));
    }
    loop.work();
  }

  private void initialize(Target initializer, Arguments arguments) throws Exception {
    try {
      initializer.call(arguments);
    } catch (Throwable e) {
      Message.put(replies, Message.reply(number, Message.Kind.CANNOT_BEGIN, thrown(e)));
      throw e;
    }
  }

  private void work() {
    for (byte[] request = next(); request.length > 0; request = next()) {
      MessageQueue asker = Message.isDirect(request) ? directReplies : replies;
      byte[] outcome = outcome(Message.content(request));
      try {
        reply(asker, outcome);
      } catch (SharedMemoryException e) {
        reply(asker, thrown(new SerializationException("a result cannot travel: " + e, e)));
      }
    }
  }

  private void reply(MessageQueue asker, byte[] outcome) {
    Message.put(asker, Message.reply(number, Message.Kind.OUTCOME, outcome));
  }

  /** A task may leave its thread interrupted; that ends with the task. */
  private byte[] next() {
    while (true) {
      Thread.interrupted();
      try {
        return requests.get();
      } catch (InterruptedException e) {
        // An earlier task's thread did it: the next request is waited for all the same.
      }
    }
  }

  private static byte[] outcome(byte[] request) {
    try {
      Request.Received received = Request.decode(request);
      List<@Nullable Object> results = new ArrayList<>();
      for (Arguments arguments : received.calls()) {
        results.add(received.callee().call(arguments));
      }
      return returned(received, results);
    } catch (Throwable e) { // whatever a task throws is its caller's matter
      return thrown(e);
    }
  }

  private static byte[] returned(Request.Received received, List<@Nullable Object> results)
      throws IOException {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      Outcome.write(results, out);
    } catch (SerializationException e) {
      throw new SerializationException(
          "the result of " + received.name() + " cannot travel: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  private static byte[] thrown(Throwable e) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      Outcome.write(e, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // the stream is an array
    }
    return bytes.toByteArray();
  }
}
