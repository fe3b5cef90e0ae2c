package dev.lockstep.measure;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Takes all CPUs but one away from a thread. */
public final class OneCpu {

  /** As many CPUs as the kernel's sets have. */
  private static final long BYTES_OF_SET = 128;

  private OneCpu() {}

  /** From now on this thread, and each that it starts, runs only on the CPU that it is on now. */
  public static void pinThisThread() {
    MethodHandle current = function("sched_getcpu", FunctionDescriptor.of(JAVA_INT));
    MethodHandle pin =
        function(
            "sched_setaffinity", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      int cpu = (int) current.invokeExact();
      MemorySegment set = arena.allocate(BYTES_OF_SET);
      set.set(JAVA_BYTE, cpu / 8, (byte) (1 << (cpu % 8)));
      int failed = (int) pin.invokeExact(0, BYTES_OF_SET, set);
      if (failed != 0) {
        throw new IllegalStateException("the thread could not be pinned to CPU " + cpu);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does it in a thread that has only one CPU, as has all that is started there. */
  static <T> T call(Callable<T> action) throws Exception {
    FutureTask<T> task =
        new FutureTask<>(() -> {
          pinThisThread();
          return action.call();
        });
    Thread.ofPlatform().daemon().start(task);
    return task.get();
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
  }
}
