package dev.lockstep.reference.pipe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The calls of the Linux kernel that pipes need, all through the C library's {@code syscall}: each
 * function of its own would cost a cold JVM milliseconds.
 */
enum SystemCall {
  READ(0, 63),
  WRITE(1, 64),
  CLOSE(3, 57),
  FCNTL(72, 25),
  OPENAT(257, 56),
  PPOLL(271, 73),
  PIPE2(293, 59);

  static final int EINTR = 4;
  static final int EAGAIN = 11;

  private static final FunctionDescriptor SHAPE =
      FunctionDescriptor.of(
          JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  /** Where a call leaves its error number, for each thread. */
  private static final ThreadLocal<MemorySegment> ERROR =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(Linker.Option.captureStateLayout()));

  private final long number;

  SystemCall(int onIntel, int onArm) {
    this.number = System.getProperty("os.arch").equals("aarch64") ? onArm : onIntel;
  }

  /** Calls that never wait may be handed the bytes of an array as they lie in the heap. */
  private static final class Prompt {
    static final MethodHandle HANDLE = handle(Linker.Option.critical(true));
  }

  /** Calls that may wait must let the garbage collector go on. */
  private static final class Waiting {
    static final MethodHandle HANDLE = handle();
  }

  @SuppressWarnings("restricted") // native access is what this class is for
  private static MethodHandle handle(Linker.Option... more) {
    Linker linker = Linker.nativeLinker();
    Linker.Option[] options = new Linker.Option[more.length + 2];
    options[0] = Linker.Option.firstVariadicArg(1);
    options[1] = Linker.Option.captureCallState("errno");
    System.arraycopy(more, 0, options, 2, more.length);
    return linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"), SHAPE, options);
  }

  /** Makes a call that never waits. What it gives is negative if it is an error number. */
  long call(long first, MemorySegment second, long third, long fourth) {
    try {
      MemorySegment error = ERROR.get();
      long result =
          (long) Prompt.HANDLE.invokeExact(error, number, first, second, third, fourth, 0L);
      return result < 0 ? -error.get(JAVA_INT, 0) : result;
    } catch (Throwable e) {
      throw new IllegalStateException("a system call cannot be made", e);
    }
  }

  /** Makes a call that may wait. What it gives is negative if it is an error number. */
  long callAndWait(long first, MemorySegment second, long third, long fourth) {
    try {
      MemorySegment error = ERROR.get();
      long result =
          (long) Waiting.HANDLE.invokeExact(error, number, first, second, third, fourth, 0L);
      return result < 0 ? -error.get(JAVA_INT, 0) : result;
    } catch (Throwable e) {
      throw new IllegalStateException("a system call cannot be made", e);
    }
  }

  /** What a call gave, if that is no error. */
  static long check(String what, long result) throws IOException {
    if (result < 0) {
      throw new IOException("the system refused to " + what + ": error " + -result);
    }
    return result;
  }
}
