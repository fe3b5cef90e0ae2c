package dev.lockstep.reference.pipe;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The kernel's pipes by its own calls. */
final class NativePipes implements KernelPipe.Access {

  private static final int O_RDONLY = 0;
  private static final int O_WRONLY = 1;
  private static final int O_NONBLOCK = 0_4000;
  private static final int O_CLOEXEC = 0_2000000;
  private static final int AT_FDCWD = -100;
  private static final int F_SETPIPE_SZ = 1031;

  /** Bytes. A big buffer makes big messages faster; where it is not granted, nothing is lost. */
  private static final int CAPACITY = 1 << 20;

  @Override
  public KernelPipe create() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(JAVA_INT, 2);
      SystemCall.check(
          "make a pipe",
          SystemCall.PIPE2.call(
              pair.address(), MemorySegment.ofAddress(O_CLOEXEC | O_NONBLOCK), 0, 0));
      int reader = pair.getAtIndex(JAVA_INT, 0);
      int writer = pair.getAtIndex(JAVA_INT, 1);
      SystemCall.FCNTL.call(writer, MemorySegment.ofAddress(F_SETPIPE_SZ), CAPACITY, 0);
      return new KernelPipe(
          new NativeReader(new NativeFile(reader)), new NativeWriter(new NativeFile(writer)));
    }
  }

  @Override
  public PipeReader openReader(String path) throws IOException {
    return new NativeReader(open(path, O_RDONLY));
  }

  @Override
  public PipeWriter openWriter(String path) throws IOException {
    return new NativeWriter(open(path, O_WRONLY));
  }

  /** Not to wait is a quality of the open file, and each process opens one of its own. */
  private static NativeFile open(String path, int mode) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      return new NativeFile(
          (int)
              SystemCall.check(
                  "open " + path,
                  SystemCall.OPENAT.call(
                      AT_FDCWD, arena.allocateFrom(path), mode | O_NONBLOCK | O_CLOEXEC, 0)));
    }
  }
}
