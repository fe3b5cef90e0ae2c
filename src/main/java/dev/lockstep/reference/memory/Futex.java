package dev.lockstep.reference.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Waits in the kernel, by Linux's system call {@code futex}; memory is made by {@code
 * memfd_create}.
 *
 * <p>To learn a system call costs a cold JVM some 70 ms. So a process begins by polling, and calls
 * the kernel only once it has waited and woken often. That does not hurt the others: nobody waits
 * for more than some milliseconds without looking.
 */
public record Futex() implements Waiting {

  static final int NUMBER = 1;

  private static final long SYS_FUTEX = System.getProperty("os.arch").equals("aarch64") ? 98 : 202;
  private static final int WAIT = 0;
  private static final int WAKE = 1;
  private static final int CLOSE_ON_EXEC = 1;

  private static final long LONGEST_NANOS = 5_000_000;
  private static final int OFTEN = 50;

  private static final Polling BEGINNER = new Polling();
  private static final AtomicInteger USES = new AtomicInteger();
  private static final AtomicLong MADE = new AtomicLong();

  /** Each thread's {@code struct timespec}: seconds and nanoseconds. */
  private static final ThreadLocal<MemorySegment> TIMESPEC =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(ValueLayout.JAVA_LONG, 2));

  /** Looked up when they are needed first. */
  private static final class Calls {

    private static final Linker LINKER = Linker.nativeLinker();

    /** {@code syscall} takes any number of arguments behind the first. */
    private static final MethodHandle FUTEX =
        handle(
            "syscall",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(1));

    private Calls() {}

    @SuppressWarnings("restricted") // native access is what this class is for
    private static MethodHandle handle(
        String name, FunctionDescriptor shape, Linker.Option... options) {
      return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }
  }

  /** Only who makes memory needs these. */
  private static final class Files {

    private static final MethodHandle CREATE =
        Calls.handle(
            "memfd_create",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE =
        Calls.handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Files() {}
  }

  @Override
  public int number() {
    return NUMBER;
  }

  @Override
  public MemoryFile newFile() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom("lockstep-" + MADE.incrementAndGet());
      int descriptor = (int) Files.CREATE.invokeExact(name, CLOSE_ON_EXEC);
      if (descriptor < 0) {
        throw new SharedMemoryException("the system gives no shared memory (memfd_create)");
      }
      String path = "/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor;
      return new MemoryFile(path, () -> close(descriptor));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(int descriptor) {
    try {
      int ignored = (int) Files.CLOSE.invokeExact(descriptor);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void await(ByteBuffer memory, int offset, int value, long nanos) {
    if (isBeginner()) {
      BEGINNER.await(memory, offset, value, nanos);
      return;
    }
    MemorySegment timespec = TIMESPEC.get();
    timespec.setAtIndex(ValueLayout.JAVA_LONG, 1, Math.clamp(nanos, 0, LONGEST_NANOS));
    futex(memory, offset, WAIT, value, timespec);
  }

  @Override
  public void wake(ByteBuffer memory, int offset, boolean all) {
    if (!isBeginner()) {
      futex(memory, offset, WAKE, all ? Integer.MAX_VALUE : 1, MemorySegment.NULL);
    }
  }

  private static boolean isBeginner() {
    return USES.get() < OFTEN && USES.incrementAndGet() < OFTEN;
  }

  private static void futex(
      ByteBuffer memory, int offset, int what, int value, MemorySegment timespec) {
    try {
      MemorySegment word = MemorySegment.ofBuffer(memory).asSlice(offset, Integer.BYTES);
      long ignored =
          (long)
              Calls.FUTEX.invokeExact(
                  SYS_FUTEX, word, what, value, timespec, MemorySegment.NULL, 0);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
