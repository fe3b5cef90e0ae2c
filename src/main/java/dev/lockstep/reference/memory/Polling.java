package dev.lockstep.reference.memory;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits without native access: looks again and again, with pauses that grow. Memory is a file that
 * is deleted as soon as it is open.
 */
public record Polling() implements Waiting {

  static final int NUMBER = 2;

  private static final long FIRST_PAUSE_NANOS = 20_000;
  private static final long LAST_PAUSE_NANOS = 1_000_000;
  private static final long LONGEST_NANOS = 10_000_000;

  private static final AtomicLong MADE = new AtomicLong();

  @Override
  public int number() {
    return NUMBER;
  }

  @Override
  public MemoryFile newFile() {
    long pid = ProcessHandle.current().pid();
    String name = "lockstep-" + pid + "-" + MADE.incrementAndGet() + ".memory";
    FileChannel channel = open(folder().resolve(name));
    try {
      return new MemoryFile("/proc/" + pid + "/fd/" + descriptorOf(name), () -> close(channel));
    } catch (Throwable e) {
      close(channel);
      throw e;
    }
  }

  private static FileChannel open(Path path) {
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE); // on Linux: deleted at once
    } catch (IOException e) {
      throw none(e);
    }
  }

  private static SharedMemoryException none(IOException e) {
    return new SharedMemoryException("the system gives no shared memory: " + e.getMessage(), e);
  }

  /** In memory if possible. */
  private static Path folder() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /**
   * The platform does not tell the number of a descriptor, but the system lists all that are open.
   */
  private static String descriptorOf(String name) {
    File[] descriptors = new File("/proc/self/fd").listFiles();
    for (File descriptor : descriptors == null ? new File[0] : descriptors) {
      if (leadsTo(name, descriptor.toPath())) {
        return descriptor.getName();
      }
    }
    throw none(new IOException("this system does not list open files in /proc/self/fd"));
  }

  private static boolean leadsTo(String name, Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().contains(name);
    } catch (IOException e) {
      return false; // closed since the folder was read
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new SharedMemoryException("cannot close shared memory: " + e.getMessage(), e);
    }
  }

  @Override
  public void await(ByteBuffer memory, int offset, int value, long nanos) {
    long end = System.nanoTime() + Math.min(nanos, LONGEST_NANOS);
    long pause = FIRST_PAUSE_NANOS;
    while ((int) SharedMemory.INT.getVolatile(memory, offset) == value) {
      long left = end - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return;
      }
      LockSupport.parkNanos(Math.min(pause, left));
      pause = Math.min(2 * pause, LAST_PAUSE_NANOS);
    }
  }

  @Override
  public void wake(ByteBuffer memory, int offset, boolean all) {
    // Those who wait see for themselves.
  }
}
