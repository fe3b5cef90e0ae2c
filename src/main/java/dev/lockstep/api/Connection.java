package dev.lockstep.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One end of a pipe: the counterpart of Python's {@code multiprocessing.Connection}.
 *
 * <p>It is passed to a process as an argument; then both processes hold it. If several use one end
 * at the same time, messages may be mixed or stolen (PIPE-02).
 */
public interface Connection extends AutoCloseable {

  /**
   * Sends one object as one message (PIPE-06). Blocks while the kernel's buffer is full.
   *
   * @throws SerializationException if the object cannot travel; nothing was sent (PIPE-09)
   * @throws ConnectionException if this end only receives, if it was closed here, or if nobody
   *     holds the other end any more
   * @throws InterruptedException if the caller is interrupted before anything was sent
   */
  void send(@Nullable Object message) throws InterruptedException;

  /**
   * Receives one object, and blocks until there is one (PIPE-07).
   *
   * @throws EndOfFileException if nobody holds the other end any more, and all that was sent has
   *     been received (PIPE-08)
   * @throws ConnectionException if this end only sends, or if it was closed here
   * @throws InterruptedException if the caller is interrupted before anything was received
   */
  <T extends @Nullable Object> T receive() throws InterruptedException;

  /**
   * Sends these bytes as one message, which {@link #receiveBytes()} receives.
   *
   * @throws ConnectionException as {@link #send}
   * @throws InterruptedException as {@link #send}
   */
  void sendBytes(byte[] message) throws InterruptedException;

  /**
   * Receives one message that was sent as bytes.
   *
   * @throws EndOfFileException as {@link #receive}
   * @throws ConnectionException as {@link #receive}
   * @throws InterruptedException as {@link #receive}
   */
  byte[] receiveBytes() throws InterruptedException;

  /**
   * Whether {@link #receive} would return or throw {@link EndOfFileException} now.
   *
   * @throws ConnectionException as {@link #receive}
   */
  boolean poll();

  /**
   * The same, waiting at most this long for it to become so.
   *
   * @param timeout how long to wait; zero or less means not at all
   * @throws ConnectionException as {@link #receive}
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  boolean poll(Duration timeout) throws InterruptedException;

  /** Whether this end receives. */
  boolean isReadable();

  /** Whether this end sends. */
  boolean isWritable();

  /** Whether it was closed here. */
  boolean isClosed();

  /**
   * Gives this end up in this process. The other end is told of the end of the file when every
   * process that holds this one has closed it or has ended (PIPE-08). Closing twice is fine.
   */
  @Override
  void close();
}
