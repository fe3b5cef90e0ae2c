package dev.lockstep.witness.fork;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What the helper and its children need of the C library, as Linux has it. */
final class Libc {

  private static final MemoryLayout INT = JAVA_INT;
  private static final MemoryLayout ADDRESS = JAVA_LONG;
  private static final MemoryLayout SIZE = JAVA_LONG;

  static final CFunction FORK = function("fork");
  static final CFunction GETPID = function("getpid");
  static final CFunction GETPPID = function("getppid");
  static final CFunction EXIT = new CFunction("_exit", FunctionDescriptor.ofVoid(INT));
  static final CFunction ALARM = function("alarm", INT);
  static final CFunction PRCTL = variadic("prctl", 1, INT, SIZE);
  static final CFunction WAITPID = function("waitpid", INT, ADDRESS, INT);
  static final CFunction WAITID = function("waitid", INT, INT, ADDRESS, INT);

  static final CFunction PIPE = function("pipe", ADDRESS);
  static final CFunction READ =
      new CFunction("read", FunctionDescriptor.of(SIZE, INT, ADDRESS, SIZE));
  static final CFunction DPRINTF = variadic("dprintf", 2, INT, ADDRESS, INT, INT, INT);
  static final CFunction CLOSE = function("close", INT);

  static final CFunction SOCKET = function("socket", INT, INT, INT);
  static final CFunction SOCKETPAIR = function("socketpair", INT, INT, INT, ADDRESS);
  static final CFunction BIND = function("bind", INT, ADDRESS, INT);
  static final CFunction LISTEN = function("listen", INT, INT);
  static final CFunction GETSOCKNAME = function("getsockname", INT, ADDRESS, ADDRESS);
  static final CFunction ACCEPT = function("accept", INT, ADDRESS, ADDRESS);
  static final CFunction SHUTDOWN = function("shutdown", INT, INT);

  static final CFunction MEMSET =
      new CFunction("memset", FunctionDescriptor.of(ADDRESS, ADDRESS, INT, SIZE));
  static final CFunction STRSTR =
      new CFunction("strstr", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));

  /** Of the same form as {@link #EXIT}, and harmless. */
  static final CFunction SRAND = new CFunction("srand", FunctionDescriptor.ofVoid(INT));

  static final int PR_SET_PDEATHSIG = 1;
  static final int PR_SET_CHILD_SUBREAPER = 36;
  static final int SIGKILL = 9;
  static final int P_PID = 1;
  static final int WNOHANG = 1;
  static final int WEXITED = 4;
  static final int WNOWAIT = 0x0100_0000;
  static final int AF_UNIX = 1;
  static final int AF_INET = 2;
  static final int SOCK_STREAM = 1;
  static final int SHUT_WR = 1;

  private Libc() {}

  private static CFunction function(String name, MemoryLayout... parameters) {
    return new CFunction(name, FunctionDescriptor.of(INT, parameters));
  }

  private static CFunction variadic(String name, int fixed, MemoryLayout... parameters) {
    return new CFunction(
        name, FunctionDescriptor.of(INT, parameters), Linker.Option.firstVariadicArg(fixed));
  }

  /** Memory that stays. */
  static MemorySegment memory(long bytes) {
    return Arena.global().allocate(bytes, Long.BYTES);
  }

  /** A text of C that stays. */
  static long text(String text) {
    return Arena.global().allocateFrom(text).address();
  }

  /** The two numbers that a function gives: the two ends of something. */
  static int[] pair(MemorySegment memory) {
    return memory.asSlice(0, 2 * JAVA_INT.byteSize()).toArray(ValueLayout.JAVA_INT);
  }
}
