package dev.lockstep.reference.manager;

import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.SerializationException;
import dev.lockstep.reference.calls.Message;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.SharedMemoryException;
import dev.lockstep.reference.memory.Waiting;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One line to a manager's server: for one call at a time, so a process has several if need be. */
final class ManagerConnection {

  /** How long the death of the other side may stay unnoticed. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  /**
   * Where a server is.
   *
   * @param doorbell the path of the queue where one rings
   * @param waiting the number of the way to wait
   */
  record Address(String doorbell, long pid, int waiting) implements Serializable {

    boolean isGone() {
      return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    ConnectionException gone(@Nullable Throwable cause) {
      String message = "the manager's process " + pid + " has ended, and its objects with it";
      return cause == null
          ? new ConnectionException(message)
          : new ConnectionException(message, cause);
    }
  }

  /** What a client tells a server when it rings. */
  record Offer(String calls, String replies, long pid) {

    byte[] encode() {
      return (calls + "\n" + replies + "\n" + pid).getBytes(StandardCharsets.UTF_8);
    }

    static Offer read(byte[] message) {
      String[] lines = new String(message, StandardCharsets.UTF_8).split("\n");
      return new Offer(lines[0], lines[1], Long.parseLong(lines[2]));
    }

    /** In the server: answers calls until the client has ended. */
    void serve(UnaryOperator<byte[]> answer) {
      try {
        MessageQueue from = MessageQueue.open(calls);
        MessageQueue to = MessageQueue.open(replies);
        for (byte[] call = next(from); call != null; call = next(from)) {
          byte[] reply = answer.apply(call);
          Thread.interrupted(); // what a call left behind is not the next one's matter
          put(to, reply);
        }
      } catch (SharedMemoryException | InterruptedException e) {
        // The client has just ended.
      }
    }

    /** Who waits for a reply that is too big has to get another one. */
    private static void put(MessageQueue to, byte[] reply) throws InterruptedException {
      try {
        to.put(reply);
      } catch (SharedMemoryException e) {
        to.put(Outcome.threw(new SerializationException("the result cannot be sent: " + e, e)));
      }
    }

    private byte @Nullable [] next(MessageQueue from) throws InterruptedException {
      byte[] call = from.get(GLANCE);
      while (call == null && ProcessHandle.of(pid).isPresent()) {
        call = from.get(GLANCE);
      }
      return call;
    }
  }

  /** Lines that are free at the moment. */
  private static final Map<Address, Deque<ManagerConnection>> FREE = new ConcurrentHashMap<>();

  private final Address server;
  private final MessageQueue calls;
  private final MessageQueue replies;

  private ManagerConnection(Address server) {
    this.server = server;
    Waiting waiting = Waiting.of(server.waiting());
    this.calls = MessageQueue.create(waiting, 0);
    this.replies = MessageQueue.create(waiting, 0);
    Offer offer = new Offer(calls.path(), replies.path(), ProcessHandle.current().pid());
    try {
      MessageQueue doorbell = MessageQueue.open(server.doorbell());
      Message.put(doorbell, offer.encode());
    } catch (SharedMemoryException e) {
      throw server.gone(e);
    }
  }

  /**
   * Has a call made and gives the answer.
   *
   * @throws ConnectionException if the server has ended
   */
  static byte[] call(Address server, byte[] call) {
    Deque<ManagerConnection> free =
        FREE.computeIfAbsent(server, address -> new ConcurrentLinkedDeque<>());
    ManagerConnection line = free.pollFirst();
    if (line == null) {
      line = new ManagerConnection(server);
    }
    Message.put(line.calls, call);
    byte[] answer = line.answer();
    free.addFirst(line);
    return answer;
  }

  /** An interrupt does not end the call, which is being made; it is left to the caller. */
  private byte[] answer() {
    boolean interrupted = false;
    byte[] answer = null;
    while (answer == null) {
      try {
        answer = replies.get(GLANCE);
        if (answer == null && server.isGone()) {
          throw server.gone(null);
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  /** Forgets the lines to a server that is closed. */
  static void forget(Address server) {
    FREE.remove(server);
  }
}
