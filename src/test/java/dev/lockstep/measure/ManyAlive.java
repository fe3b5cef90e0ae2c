package dev.lockstep.measure;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutines;
import dev.lockstep.reference.Reference;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A program of its own, which makes many threads and then many coroutines, keeps them all alive,
 * and prints by how much that has made it grow.
 */
final class ManyAlive {

  /** How many of each kind. */
  static final int THREADS = 500;

  static final int COROUTINES = 10_000;

  private static final List<Object> ALIVE = new ArrayList<>();

  private ManyAlive() {}

  @FunctionalInterface
  private interface Making {
    void make(int count) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    makeThreads(1);
    makeCoroutines(1); // so that what all have in common is there
    measure("threads", THREADS, ManyAlive::makeThreads);
    measure("coroutines", COROUTINES, ManyAlive::makeCoroutines);
    System.exit(0);
  }

  /** Prints a word, the bytes for each, and how many threads of the operating system came. */
  private static void measure(String word, int count, Making making) throws Exception {
    long bytes = residentBytes();
    int threads = systemThreads();
    making.make(count);
    System.out.println(
        word + " " + (residentBytes() - bytes) / count + " " + (systemThreads() - threads));
  }

  private static void makeThreads(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      ALIVE.add(threadThatWaits());
    }
  }

  /** A thread that has begun, and waits. */
  static Thread threadThatWaits() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              begun.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                // That is how it ends.
              }
            });
    begun.await();
    return thread;
  }

  private static void makeCoroutines(int count) throws Exception {
    Coroutines coroutines = new Reference().coroutines().orElseThrow();
    for (int i = 0; i < count; i++) {
      ALIVE.add(coroutineThatWaits(coroutines));
    }
  }

  /** A coroutine that has begun, and has paused. */
  static Coroutine<String, String, String> coroutineThatWaits(Coroutines coroutines)
      throws Exception {
    Coroutine<String, String, String> coroutine =
        coroutines.coroutine(pause -> pause.yield("paused"));
    coroutine.start();
    return coroutine;
  }

  private static long residentBytes() throws Exception {
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(each -> each.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
  }

  private static int systemThreads() {
    return new File("/proc/self/task").list().length;
  }
}
