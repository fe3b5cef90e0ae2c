package dev.lockstep.witness.fork;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.MemorySegment;

/**
 * The helper JVM, which forks. What happens it says line by line on its standard output; what its
 * children have to say comes through pipes, sockets and exit codes.
 *
 * <p>No child outlives it: each asks the kernel to be killed when the helper ends, and all of them
 * have an alarm that ends them in any case.
 */
final class ForkHelper {

  /** With this exit code a child says that it has seen its gate open. */
  static final int GATE_IS_OPEN = 7;

  private static final int NOTHING_READ = 71;
  private static final int NOTHING_WRITTEN = 72;
  private static final int BROKEN = 73;

  private static final int MOST = 8192;
  private static final long REQUEST = Libc.memory(MOST).address();
  private static final long END_OF_HEAD = Libc.text("\r\n\r\n");
  private static final long RESPONSE =
      Libc.text(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n%d %d %d\n");
  private static final long BEFORE = Libc.text("before %d %d %d\n");
  private static final long BEHIND = Libc.text("behind %d %d %d\n");
  private static final MemorySegment STATUS = Libc.memory(JAVA_INT.byteSize());

  private static int secondsToLive;
  private static boolean isChild;

  private ForkHelper() {}

  public static void main(String... args) throws IOException {
    secondsToLive = Integer.parseInt(args[0]);
    try {
      run(args[1], Integer.parseInt(args[2]));
    } catch (RuntimeException e) {
      if (isChild) {
        Libc.EXIT.call(BROKEN);
      }
      System.err.println("the helper that forks: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String experiment, int number) throws IOException {
    Libc.ALARM.call(secondsToLive);
    Libc.PRCTL.check(Libc.PR_SET_CHILD_SUBREAPER, 1);
    rehearse();
    switch (experiment) {
      case "returns" -> returns(number);
      case "zombie" -> zombie();
      case "child-per-request" -> childPerRequest(number);
      case "spare-child" -> spareChild(number);
      default -> throw new IllegalArgumentException("there is no experiment " + experiment);
    }
    boolean childless = Libc.WAITPID.call(-1, 0, Libc.WNOHANG) < 0;
    say(childless ? "childless" : "not-childless");
  }

  private static void say(Object... words) {
    StringBuilder line = new StringBuilder();
    for (Object word : words) {
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    System.out.println(line);
  }

  /** All that a child will do, done once where a whole JVM can prepare for it. */
  private static void rehearse() {
    MemorySegment ends = Libc.memory(2 * JAVA_INT.byteSize());
    Libc.SOCKETPAIR.check(Libc.AF_UNIX, Libc.SOCK_STREAM, 0, ends.address());
    int[] pair = Libc.pair(ends);
    Libc.DPRINTF.check(pair[1], Libc.text("GET / HTTP/1.1\r\n\r\n%d%d%d"), 0, 0, 0);
    Libc.ACCEPT.call(-1, 0, 0);
    answer(pair[0]);
    Libc.CLOSE.check(pair[1]);
    waitAtGate(-1, -1);
    tell(-1, BEHIND, 0);
    waitForAll();
    status();
    beginAsChild(0);
    Libc.SRAND.call(1);
  }

  /** Forks; the child's first deed is to see to its end. */
  private static int fork() {
    int returned = Libc.FORK.check();
    if (returned == 0) {
      isChild = true;
      beginAsChild(Libc.SIGKILL);
    }
    return returned;
  }

  /** Neither lives on without its parent, which sends it this signal, nor for ever. */
  private static void beginAsChild(int signal) {
    Libc.PRCTL.call(Libc.PR_SET_PDEATHSIG, signal);
    Libc.ALARM.call(secondsToLive);
  }

  // Returns

  /** A line before the calls, and one behind them in every process that comes by. */
  private static void returns(int calls) {
    int[] pipe = pipe();
    tell(pipe[1], BEFORE, 0);
    int returned = 0;
    for (int i = 0; i < calls; i++) {
      returned = fork();
    }
    int code = tell(pipe[1], BEHIND, returned);
    code = Math.max(code, waitForAll());
    if (isChild) {
      Libc.EXIT.call(code);
    }
    Libc.CLOSE.check(pipe[1]);
    printAll(pipe[0]);
    say("status", code);
  }

  private static int tell(int pipe, long format, int returned) {
    long written =
        Libc.DPRINTF.call(pipe, format, Libc.GETPID.call(), returned, Libc.GETPPID.call());
    return written < 0 ? NOTHING_WRITTEN : 0;
  }

  private static int waitForAll() {
    int worst = 0;
    while (Libc.WAITPID.call(-1, STATUS.address(), 0) > 0) {
      worst = Math.max(worst, status() == 0 ? 0 : BROKEN);
    }
    return worst;
  }

  private static void printAll(int pipe) {
    MemorySegment buffer = Libc.memory(MOST);
    long length = 0;
    while (length < MOST - 1) {
      long more = Libc.READ.call(pipe, buffer.address() + length, MOST - 1 - length);
      if (more <= 0) {
        break;
      }
      length += more;
    }
    System.out.print(buffer.getString(0));
    System.out.flush();
  }

  // Zombie

  /** The child stands at a gate until somebody has looked at it; then it ends, and is left. */
  private static void zombie() throws IOException {
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
    int[] gate = pipe();
    int child = fork();
    if (child == 0) {
      Libc.EXIT.call(waitAtGate(gate[0], gate[1]));
    }
    say("child", child);
    orders.readLine();
    Libc.CLOSE.check(gate[1]);
    long info = Libc.memory(128).address();
    Libc.WAITID.check(Libc.P_PID, child, info, Libc.WEXITED | Libc.WNOWAIT);
    say("ended", child);
    orders.readLine();
    say("collected", child, waitFor(child));
    orders.readLine();
  }

  private static int waitAtGate(int gate, int otherEnd) {
    Libc.CLOSE.call(otherEnd);
    return Libc.READ.call(gate, REQUEST, 1) == 0 ? GATE_IS_OPEN : NOTHING_READ;
  }

  // Servers

  /** The parent listens, and forks a child for each request. */
  private static void childPerRequest(int requests) {
    int listener = listen();
    for (int i = 0; i < requests; i++) {
      int connection = Libc.ACCEPT.check(listener, 0, 0);
      int child = fork();
      if (child == 0) {
        Libc.EXIT.call(answer(connection));
      }
      Libc.CLOSE.check(connection);
      say("child", child, waitFor(child));
    }
  }

  /** The parent listens; a child that it forked before accepts and answers. */
  private static void spareChild(int requests) {
    int listener = bound();
    int child = fork();
    if (child == 0) {
      Libc.EXIT.call(answerAll(listener, requests));
    }
    say("port", port(listener));
    say("child", child, waitFor(child));
  }

  private static int answerAll(int listener, int requests) {
    int worst = 0;
    for (int i = 0; i < requests; i++) {
      worst = Math.max(worst, answer((int) Libc.ACCEPT.call(listener, 0, 0)));
    }
    return worst;
  }

  private static int listen() {
    int listener = bound();
    say("port", port(listener));
    return listener;
  }

  /** A socket that listens on a free port of the loopback. */
  private static int bound() {
    int listener = Libc.SOCKET.check(Libc.AF_INET, Libc.SOCK_STREAM, 0);
    MemorySegment address = Libc.memory(16);
    address.set(JAVA_SHORT, 0, (short) Libc.AF_INET);
    address.set(JAVA_BYTE, 4, (byte) 127);
    address.set(JAVA_BYTE, 7, (byte) 1);
    Libc.BIND.check(listener, address.address(), address.byteSize());
    Libc.LISTEN.check(listener, 16);
    return listener;
  }

  private static int port(int listener) {
    MemorySegment address = Libc.memory(16);
    MemorySegment length = Libc.memory(JAVA_INT.byteSize());
    length.set(JAVA_INT, 0, (int) address.byteSize());
    Libc.GETSOCKNAME.check(listener, address.address(), length.address());
    int high = Byte.toUnsignedInt(address.get(JAVA_BYTE, 2)); // a port travels high byte first
    return high << 8 | Byte.toUnsignedInt(address.get(JAVA_BYTE, 3));
  }

  /** Reads the head of a request, and answers who answers, and whose child that is. */
  private static int answer(int connection) {
    Libc.MEMSET.call(REQUEST, 0, MOST);
    long length = 0;
    while (Libc.STRSTR.call(REQUEST, END_OF_HEAD) == 0) {
      long more = Libc.READ.call(connection, REQUEST + length, MOST - 1 - length);
      if (more <= 0) {
        return NOTHING_READ;
      }
      length += more;
    }
    long written =
        Libc.DPRINTF.call(connection, RESPONSE, Libc.GETPID.call(), Libc.GETPPID.call(), length);
    Libc.SHUTDOWN.call(connection, Libc.SHUT_WR);
    Libc.CLOSE.call(connection);
    return written < 0 ? NOTHING_WRITTEN : 0;
  }

  // What all need

  private static int[] pipe() {
    MemorySegment ends = Libc.memory(2 * JAVA_INT.byteSize());
    Libc.PIPE.check(ends.address());
    return Libc.pair(ends);
  }

  private static int waitFor(int child) {
    Libc.WAITPID.check(child, STATUS.address(), 0);
    return status();
  }

  /** The exit code, or minus the signal. */
  private static int status() {
    int status = STATUS.get(JAVA_INT, 0);
    int signal = status & 0x7f;
    return signal == 0 ? status >> 8 & 0xff : -signal;
  }
}
