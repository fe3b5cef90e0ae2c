package dev.lockstep.reference.calls;

import dev.lockstep.reference.memory.MessageQueue;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What workers and their crew send each other: bytes with a small head. An empty request says that
 * there will be no other.
 */
public final class Message {

  /** Kinds of messages to the crew. */
  public enum Kind {
    /** What came of a request. */
    OUTCOME,
    /** A worker's initializer threw. */
    CANNOT_BEGIN,
    /** The worker has ended; the crew tells itself. */
    ENDED
  }

  /** Says to a worker that there will be no other request. */
  public static final byte[] STOP = {};

  private static final int HEAD = Integer.BYTES + 1;
  private static final Kind[] KINDS = Kind.values();

  private Message() {}

  /**
   * A request.
   *
   * @param direct whether somebody waits for the outcome at the worker's own queue
   */
  public static byte[] request(boolean direct, byte[] content) {
    byte[] message = new byte[1 + content.length];
    message[0] = (byte) (direct ? 1 : 0);
    System.arraycopy(content, 0, message, 1, content.length);
    return message;
  }

  /** Whether the caller waits for the reply to this request itself. */
  public static boolean isDirect(byte[] request) {
    return request[0] == 1;
  }

  /** What is asked. */
  public static byte[] content(byte[] request) {
    return Arrays.copyOfRange(request, 1, request.length);
  }

  /** A message of the worker with this number. */
  public static byte[] reply(int worker, Kind kind, byte[] content) {
    return ByteBuffer.allocate(HEAD + content.length)
        .putInt(worker)
        .put((byte) kind.ordinal())
        .put(content)
        .array();
  }

  /** Puts a message into a queue without limit, where there is nothing to wait for. */
  public static void put(MessageQueue queue, byte[] message) {
    Waits.uninterruptibly(() -> queue.put(message));
  }

  /** The number of the worker that sent this reply. */
  public static int worker(byte[] reply) {
    return ByteBuffer.wrap(reply).getInt();
  }

  /** What this reply tells. */
  public static Kind kind(byte[] reply) {
    return KINDS[reply[Integer.BYTES]];
  }

  /** What came of the request. */
  public static byte[] replyContent(byte[] reply) {
    return Arrays.copyOfRange(reply, HEAD, reply.length);
  }
}
