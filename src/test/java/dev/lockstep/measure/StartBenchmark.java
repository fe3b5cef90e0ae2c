package dev.lockstep.measure;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.witness.cpython.CPython;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Start and join of a child that does nothing, beside CPython's, in turns, in one run. It prints a
 * table and decides nothing: {@code mvn test -Dtest=StartBenchmark}.
 */
class StartBenchmark {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = 60;

  /** Between two rounds everybody gets the time to become idle; the spare is refilled in it. */
  private static final long PAUSE_NANOS = MILLISECONDS.toNanos(100);

  private static final String PYTHON =
      """
      import multiprocessing, sys, time
      def nothing():
          pass
      if __name__ == "__main__":
          for line in sys.stdin:
              context = multiprocessing.get_context(line.strip())
              begin = time.perf_counter_ns()
              process = context.Process(target=nothing)
              process.start()
              process.join()
              print(time.perf_counter_ns() - begin, flush=True)
      """;

  /** In a class of its own, as small as the module of its CPython counterpart. */
  private static final class Nothing {
    static void run() {}
  }

  @Test
  void compare() throws Exception {
    CPython python =
        CPython.onPath()
            .orElseThrow(() -> new AssertionError("the benchmark needs a CPython as python3"));
    java.lang.Process peer = startPeer(python);
    try (PrintStream toPeer = new PrintStream(peer.getOutputStream(), true);
        BufferedReader fromPeer = peer.inputReader()) {
      Multiprocessing cold = new Reference().multiprocessing().orElseThrow();
      Multiprocessing spare = new ReferenceWithSpare().multiprocessing().orElseThrow();
      double[][] millis = new double[4][ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double[] times = {
          lockstep(cold),
          cpython("spawn", toPeer, fromPeer),
          lockstep(spare),
          cpython("forkserver", toPeer, fromPeer)
        };
        for (int i = 0; round >= 0 && i < times.length; i++) {
          millis[i][round] = times[i];
        }
      }
      report(python, millis);
    } finally {
      peer.destroy();
    }
  }

  private static java.lang.Process startPeer(CPython python) throws Exception {
    var program = java.nio.file.Files.createTempFile("lockstep-benchmark", ".py");
    java.nio.file.Files.writeString(program, PYTHON);
    program.toFile().deleteOnExit();
    return new ProcessBuilder(python.executable(), program.toString()).start();
  }

  private static double lockstep(Multiprocessing processes) throws InterruptedException {
    LockSupport.parkNanos(PAUSE_NANOS);
    long begin = System.nanoTime();
    Process process = processes.process(Nothing::run);
    process.start();
    process.join();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double cpython(String method, PrintStream toPeer, BufferedReader fromPeer)
      throws Exception {
    LockSupport.parkNanos(PAUSE_NANOS);
    toPeer.println(method);
    return Long.parseLong(fromPeer.readLine()) / 1e6;
  }

  private static void report(CPython python, double[][] millis) {
    System.out.printf(
        Locale.ROOT,
        "start + join of a child that does nothing, %d rounds, ms (CPython %s, JDK %s, %d CPUs)%n",
        ROUNDS,
        python.version(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    String[] names = {"Lockstep spawn", "CPython spawn", "Lockstep spare", "CPython forkserver"};
    for (int i = 0; i < names.length; i++) {
      Arrays.sort(millis[i]);
      System.out.printf(
          Locale.ROOT,
          "  %-20s median %5.1f  (from %5.1f to %5.1f)%n",
          names[i],
          median(millis[i]),
          millis[i][0],
          millis[i][ROUNDS - 1]);
    }
    System.out.printf(
        Locale.ROOT,
        "  ratio of medians: spawn %.2f, spare : forkserver %.2f%n",
        median(millis[0]) / median(millis[1]),
        median(millis[2]) / median(millis[3]));
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
