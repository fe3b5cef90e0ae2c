package dev.lockstep.reference.pipe;

import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.EndOfFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The direction in which a connection receives. */
final class Incoming extends Line {

  private final PipeReader end;

  Incoming(PipeReader end) {
    this.end = end;
  }

  @Override
  PipeReader end() {
    return end;
  }

  /** The next message: its length, in four bytes, and then its bytes. */
  byte[] receive() throws InterruptedException {
    begin();
    try {
      byte[] header = new byte[Integer.BYTES];
      fill(header, false);
      int length = ByteBuffer.wrap(header).getInt();
      if (length < 0) {
        throw new ConnectionException(
            "bad message length: the bytes of several messages are mixed, since several processes"
                + " use this end at the same time. Let them take turns with a lock.");
      }
      byte[] message = new byte[length];
      fill(message, true);
      return message;
    } finally {
      finish();
    }
  }

  private void fill(byte[] bytes, boolean isBegun) throws InterruptedException {
    int filled = 0;
    while (filled < bytes.length) {
      int count = read(bytes, filled);
      if (count < 0) {
        throw endOfFile(isBegun || filled > 0);
      }
      if (count == 0) {
        await(isBegun || filled > 0);
      }
      filled += count;
    }
  }

  private int read(byte[] bytes, int from) {
    try {
      return end.read(bytes, from, bytes.length - from);
    } catch (IOException e) {
      throw new ConnectionException("cannot receive: " + e.getMessage(), e);
    }
  }

  private static EndOfFileException endOfFile(boolean isBegun) {
    return new EndOfFileException(
        isBegun
            ? "end of file in the middle of a message: its sender ended before it was through."
            : "end of file: all that was sent was received, and nobody holds the other end.");
  }

  boolean poll() {
    hold();
    try {
      return isReadyWithin(0);
    } finally {
      end.letGo();
    }
  }

  boolean poll(Duration timeout) throws InterruptedException {
    hold();
    try {
      return await(TimeUnit.NANOSECONDS.convert(timeout));
    } finally {
      end.letGo();
    }
  }
}
