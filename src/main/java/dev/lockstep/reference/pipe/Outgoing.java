package dev.lockstep.reference.pipe;

import dev.lockstep.api.ConnectionException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The direction in which a connection sends. */
final class Outgoing extends Line {

  private final PipeWriter end;

  Outgoing(PipeWriter end) {
    this.end = end;
  }

  @Override
  PipeWriter end() {
    return end;
  }

  /**
   * Sends the message's length, in four bytes, and its bytes. A short message is written at once,
   * so that it stays whole even if other processes send on the same end.
   */
  void send(byte[] message) throws InterruptedException {
    int atOnce = Math.min(message.length, KernelPipe.ATOMIC - Integer.BYTES);
    ByteBuffer beginning = ByteBuffer.allocate(Integer.BYTES + atOnce);
    beginning.putInt(message.length).put(message, 0, atOnce);
    begin();
    try {
      drain(beginning.array(), 0, false);
      drain(message, atOnce, true);
    } finally {
      finish();
    }
  }

  private void drain(byte[] bytes, int from, boolean isBegun) throws InterruptedException {
    int drained = from;
    while (drained < bytes.length) {
      int count = write(bytes, drained);
      if (count == 0) {
        await(isBegun || drained > from);
      }
      drained += count;
    }
  }

  private int write(byte[] bytes, int from) {
    try {
      return end.write(bytes, from, bytes.length - from);
    } catch (IOException e) {
      throw new ConnectionException(
          "broken pipe: nobody holds the other end any more, so nobody would receive it.", e);
    }
  }
}
