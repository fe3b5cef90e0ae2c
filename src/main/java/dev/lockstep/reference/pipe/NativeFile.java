package dev.lockstep.reference.pipe;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * An open file of a pipe by its number. Reading and writing never wait by themselves.
 *
 * @param descriptor the number
 */
record NativeFile(int descriptor) {

  /** What a reader waits for. */
  static final short POLLIN = 1;

  /** What a writer waits for. */
  static final short POLLOUT = 4;

  /** Bytes; a call on the heap holds up the garbage collector, so it has to be short. */
  private static final int AT_ONCE = 1 << 18;

  private static final long SECOND = 1_000_000_000;

  /** Where a thread says what it waits for: a {@code struct pollfd}, and a time limit behind it. */
  private static final ThreadLocal<MemorySegment> POLL =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(24, 8));

  /** Has the kernel read or write some of this; gives what the kernel gives. */
  long transfer(SystemCall call, byte[] bytes, int from, int length) {
    MemorySegment part = MemorySegment.ofArray(bytes).asSlice(from, Math.min(length, AT_ONCE));
    return call.call(descriptor, part, part.byteSize(), 0);
  }

  /** How many bytes came of a transfer; 0 if it was not possible at the moment. */
  static int transferred(String what, long count) throws IOException {
    boolean notNow = count == -SystemCall.EAGAIN || count == -SystemCall.EINTR;
    return notNow ? 0 : (int) SystemCall.check(what, count);
  }

  /**
   * Looking again and again for a while before sleeping would not be quicker: the kernel likes to
   * wake the other process on the very CPU that would be kept busy so.
   */
  boolean await(short what, long nanos) {
    MemorySegment poll = POLL.get();
    poll.set(JAVA_INT, 0, descriptor);
    poll.set(JAVA_SHORT, 4, what);
    poll.set(JAVA_LONG, 8, nanos / SECOND);
    poll.set(JAVA_LONG, 16, nanos % SECOND);
    MemorySegment one = MemorySegment.ofAddress(1);
    return SystemCall.PPOLL.callAndWait(poll.address(), one, poll.address() + 8, 0) > 0;
  }

  String path() {
    return "/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor;
  }

  void close() {
    SystemCall.CLOSE.call(descriptor, MemorySegment.NULL, 0, 0);
  }
}
