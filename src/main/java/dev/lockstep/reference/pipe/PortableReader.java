package dev.lockstep.reference.pipe;

import dev.lockstep.api.ConnectionException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The end of a pipe to read from, as a stream.
 *
 * <p>A stream can tell how much is there, but not that nothing will ever come. So who waits has a
 * thread of its own read the next byte ahead, which is called back when the time is over. A byte
 * that did come is kept here: it stays with this process, and with it the message that it begins.
 * So the end cannot be passed on until that is received.
 */
final class PortableReader extends PipeReader {

  private static final int NOTHING = -2;
  private static final int END_OF_FILE = -1;

  /** Nanoseconds. So long a read may take that need not wait, such as one at the end of file. */
  private static final long A_MOMENT = 2_000_000;

  private final FileInputStream stream;
  private final String number;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile int ahead = NOTHING;

  PortableReader(FileInputStream stream, String number) {
    this.stream = stream;
    this.number = number;
  }

  @Override
  int read(byte[] bytes, int from, int length) throws IOException {
    if (!reading.tryLock()) {
      return 0; // another thread waits, so nothing was there
    }
    try {
      int first = ahead;
      if (first == NOTHING) {
        return stream.available() == 0 ? 0 : stream.read(bytes, from, length);
      }
      if (first == END_OF_FILE) {
        return -1;
      }
      ahead = NOTHING;
      bytes[from] = (byte) first;
      return 1;
    } finally {
      reading.unlock();
    }
  }

  @Override
  boolean awaitReady(long nanos) {
    if (isReady()) {
      return true;
    }
    if (!reading.tryLock()) {
      LockSupport.parkNanos(Math.min(nanos, A_MOMENT));
      return isReady();
    }
    try {
      return isReady() || readAhead(Math.max(nanos, A_MOMENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reading.unlock();
    }
  }

  private boolean isReady() {
    try {
      return ahead != NOTHING || stream.available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The thread reads from an open file of its own, since only closing that calls it back. */
  private boolean readAhead(long nanos) throws IOException {
    boolean interrupted;
    Thread thread;
    FileChannel again = PortablePipes.channelToRead(number);
    try {
      thread =
          Thread.ofPlatform()
              .daemon()
              .name("lockstep-read-ahead")
              .start(() -> {
                ahead = next(again);
              });
      interrupted = !join(thread, nanos);
    } finally {
      PortablePipes.close(again);
    }
    while (!join(thread, Long.MAX_VALUE)) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return isReady();
  }

  /** False if the caller is interrupted. */
  private static boolean join(Thread thread, long nanos) {
    try {
      thread.join(Duration.ofNanos(nanos));
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static int next(FileChannel channel) {
    ByteBuffer one = ByteBuffer.allocate(1);
    try {
      return channel.read(one) < 0 ? END_OF_FILE : Byte.toUnsignedInt(one.get(0));
    } catch (ClosedChannelException e) {
      return NOTHING;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void requireWhole() {
    if (ahead >= 0) {
      throw new ConnectionException(
          "a message has begun to arrive: poll() has read its first byte, since without native"
              + " access it cannot look without reading. Receive the message before you pass this"
              + " connection on, or pass it on before you poll.");
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
