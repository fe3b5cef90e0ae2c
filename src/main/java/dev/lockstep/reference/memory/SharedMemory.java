package dev.lockstep.reference.memory;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Memory that several processes share. Its first bytes say how they wait, and who they are ({@link
 * Participants}); what follows is for those who use it.
 *
 * <p>Who makes it keeps it open as long as this object is in use; the others open it by its path,
 * once. So who makes it has to outlive them, as a parent outlives its children.
 */
final class SharedMemory {

  /** A word that processes compare and set. */
  static final VarHandle INT = view(int[].class);

  /** A double word that processes read and write whole. */
  static final VarHandle LONG = view(long[].class);

  /** Where the users' part begins, a multiple of the cache line. */
  static final int USERS_PART = Participants.END;

  private static final Cleaner CLEANER = Cleaner.create();
  private static final int CHUNK = 1 << 16;

  private final String path;
  private final Waiting waiting;
  private volatile ByteBuffer bytes;

  private SharedMemory(String path, Waiting waiting, ByteBuffer bytes) {
    this.path = path;
    this.waiting = waiting;
    this.bytes = bytes;
  }

  /** Makes memory with this many bytes for its users, all zero. */
  static SharedMemory create(Waiting waiting, int size) {
    MemoryFile file = waiting.newFile();
    SharedMemory memory;
    try {
      memory = new SharedMemory(file.path(), waiting, enlarge(file.path(), size));
    } catch (Throwable e) {
      file.close().run();
      throw e;
    }
    CLEANER.register(memory, file.close());
    INT.setVolatile(memory.bytes, 0, waiting.number());
    return memory;
  }

  /**
   * Opens memory that another process has made.
   *
   * @throws SharedMemoryException if that process has ended
   */
  static SharedMemory open(String path) {
    ByteBuffer bytes = map(path);
    return new SharedMemory(path, Waiting.of((int) INT.getVolatile(bytes, 0)), bytes);
  }

  String path() {
    return path;
  }

  Waiting waiting() {
    return waiting;
  }

  ByteBuffer bytes() {
    return bytes;
  }

  /** Makes room for this many bytes of the users'; what is there stays. */
  void enlarge(int size) {
    bytes = enlarge(path, size);
  }

  /**
   * Sees to it that this many bytes of the users' can be seen, since another process enlarged it.
   */
  void require(int size) {
    if (bytes.capacity() < USERS_PART + size) {
      bytes = map(path);
    }
  }

  private static ByteBuffer enlarge(String path, int usersSize) {
    long size = (long) USERS_PART + usersSize;
    try {
      return map(path, size);
    } catch (IOException e) {
      throw new SharedMemoryException(
          "there is no room for " + size + " bytes of shared memory: " + e.getMessage(), e);
    }
  }

  private static ByteBuffer map(String path) {
    try {
      return map(path, 0);
    } catch (IOException e) {
      throw new SharedMemoryException(
          "shared memory is gone, since the process that made it has ended: " + e.getMessage(), e);
    }
  }

  /**
   * Maps a file, which is enlarged to this size at least. An interrupt closes the channel: then it
   * is done once more, and the interrupt left to the caller.
   */
  private static ByteBuffer map(String path, long size) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try (FileChannel channel = open(Path.of(path))) {
          enlarge(channel, size);
          return map(channel);
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Writes zeros up to the new end: so memory that cannot be had is an error here, and not a signal
   * that ends the process at its first use.
   */
  private static void enlarge(FileChannel channel, long size) throws IOException {
    if (size > Integer.MAX_VALUE) {
      throw new IOException("a part of memory is smaller than 2 GB");
    }
    long at = channel.size();
    if (at >= size) {
      return;
    }
    ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
    while (at < size) {
      zeros.clear().limit((int) Math.min(CHUNK, size - at));
      at += channel.write(zeros, at);
    }
  }

  /** Through a buffer: a handle for memory segments would cost a cold JVM 20 ms more. */
  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteBufferViewVarHandle(type, ByteOrder.nativeOrder());
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static ByteBuffer map(FileChannel channel) throws IOException {
    return channel.map(MapMode.READ_WRITE, 0, channel.size()).order(ByteOrder.nativeOrder());
  }
}
