package dev.lockstep.reference.pipe;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The end of a pipe to write to, as a stream: a write waits until there is room.
 *
 * <p>Who writes does so by a channel to an open file of its own, since closing that calls the
 * thread back, and so does an interrupt, which closes it. How much was written by then is known
 * from the buffer's position. The stream stays open for the children that are to open it.
 */
final class PortableWriter extends PipeWriter {

  /** Bytes; Java copies them once, to memory that it keeps for the thread. */
  private static final int AT_ONCE = 1 << 18;

  private final FileOutputStream stream;
  private final String number;
  private @Nullable FileChannel channel;
  private boolean calledBack;

  PortableWriter(FileOutputStream stream, String number) {
    this.stream = stream;
    this.number = number;
  }

  @Override
  int write(byte[] bytes, int from, int length) throws IOException {
    ByteBuffer part = ByteBuffer.wrap(bytes, from, Math.min(length, AT_ONCE));
    try {
      channel().write(part);
    } catch (ClosedChannelException e) {
      // Called back, perhaps when something was written already.
    }
    return part.position() - from;
  }

  private synchronized FileChannel channel() throws IOException {
    if (calledBack) {
      throw new ClosedChannelException();
    }
    FileChannel open = channel;
    if (open == null || !open.isOpen()) {
      open = PortablePipes.channelToWrite(number);
      channel = open;
    }
    return open;
  }

  @Override
  boolean awaitReady(long nanos) {
    return true;
  }

  @Override
  synchronized void callBack() {
    calledBack = true;
    if (channel != null) {
      PortablePipes.close(channel);
    }
  }

  @Override
  String path() {
    return PortablePipes.path(number);
  }

  @Override
  void closeFile() {
    PortablePipes.close(stream);
  }
}
