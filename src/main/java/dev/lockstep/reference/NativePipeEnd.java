package dev.lockstep.reference;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** An end of a pipe by its file descriptor, which never waits by itself. */
final class NativePipeEnd extends PipeEnd {

  private static final short POLLIN = 1;
  private static final short POLLOUT = 4;

  /** Bytes; a call on the heap holds up the garbage collector, so it has to be short. */
  private static final int AT_ONCE = 1 << 18;

  private static final long SECOND = 1_000_000_000;

  /** Where a thread says what it waits for: a {@code struct pollfd}, and a time limit behind it. */
  private static final ThreadLocal<MemorySegment> POLL =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(24, 8));

  private final int descriptor;
  private final boolean reads;

  NativePipeEnd(int descriptor, boolean reads) {
    this.descriptor = descriptor;
    this.reads = reads;
  }

  @Override
  int read(byte[] bytes, int from, int length) throws IOException {
    MemorySegment part = part(bytes, from, length);
    long count = SystemCall.READ.call(descriptor, part, part.byteSize(), 0);
    return count == 0 ? -1 : transferred("read from a pipe", count);
  }

  @Override
  int write(byte[] bytes, int from, int length) throws IOException {
    MemorySegment part = part(bytes, from, length);
    long count = SystemCall.WRITE.call(descriptor, part, part.byteSize(), 0);
    return transferred("write to a pipe", count);
  }

  private static MemorySegment part(byte[] bytes, int from, int length) {
    return MemorySegment.ofArray(bytes).asSlice(from, Math.min(length, AT_ONCE));
  }

  private static int transferred(String what, long count) throws IOException {
    boolean notNow = count == -SystemCall.EAGAIN || count == -SystemCall.EINTR;
    return notNow ? 0 : (int) SystemCall.check(what, count);
  }

  /**
   * Looking again and again for a while before sleeping would not be quicker: the kernel likes to
   * wake the other process on the very CPU that would be kept busy so.
   */
  @Override
  boolean awaitReady(long nanos) {
    MemorySegment poll = POLL.get();
    poll.set(JAVA_INT, 0, descriptor);
    poll.set(JAVA_SHORT, 4, reads ? POLLIN : POLLOUT);
    poll.set(JAVA_LONG, 8, nanos / SECOND);
    poll.set(JAVA_LONG, 16, nanos % SECOND);
    MemorySegment one = MemorySegment.ofAddress(1);
    return SystemCall.PPOLL.callAndWait(poll.address(), one, poll.address() + 8, 0) > 0;
  }

  @Override
  String path() {
    return "/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor;
  }

  @Override
  void closeFile() {
    SystemCall.CLOSE.call(descriptor, MemorySegment.NULL, 0, 0);
  }
}
