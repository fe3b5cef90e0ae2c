package dev.lockstep.jvm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A program that says what its threads take up, as the operating system has it: how far the memory
 * of a fresh JVM grows when so many threads wait, each so many calls deep.
 */
public final class ThreadMemory {

  private static final Path MEMORY = Path.of("/proc/self/smaps_rollup");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private ThreadMemory() {}

  /**
   * What each thread takes up, in kB.
   *
   * @param resident memory that it uses
   * @param reserved addresses that are set aside for it, whether it uses them or not
   */
  public record PerThread(double resident, double reserved) {}

  /** Runs the program in a JVM of its own. */
  public static PerThread measure(int threads, int depth) throws InterruptedException {
    assumeTrue(Files.exists(MEMORY), "only Linux tells in /proc what memory a process uses");
    JavaProgram.End end =
        JavaProgram.run(ThreadMemory.class, Integer.toString(threads), Integer.toString(depth));
    if (end.exitCode() != 0 || end.lines().size() != 2) {
      throw new AssertionError("the program that measures its threads failed: " + end);
    }
    List<Long> growth = end.lines().stream().map(Long::valueOf).toList();
    return new PerThread((double) growth.getFirst() / threads, (double) growth.getLast() / threads);
  }

  /** With the arguments number of threads and depth: prints what was used more, and reserved. */
  public static void main(String[] arguments) throws Exception {
    int depth = Integer.parseInt(arguments[1]);
    startAndWait(1, depth); // so that what the first thread only has to load is not counted
    long resident = kilobytes("Rss", MEMORY);
    long reserved = kilobytes("VmSize", STATUS);
    startAndWait(Integer.parseInt(arguments[0]), depth);
    System.out.println(kilobytes("Rss", MEMORY) - resident);
    System.out.println(kilobytes("VmSize", STATUS) - reserved);
  }

  private static void startAndWait(int threads, int depth) throws InterruptedException {
    CountDownLatch deep = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread.ofPlatform().daemon().start(() -> descend(depth, deep));
    }
    deep.await();
  }

  private static int descend(int depth, CountDownLatch deep) {
    if (depth > 0) {
      return descend(depth - 1, deep) + depth;
    }
    deep.countDown();
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return depth;
  }

  private static long kilobytes(String what, Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(what + ":"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
