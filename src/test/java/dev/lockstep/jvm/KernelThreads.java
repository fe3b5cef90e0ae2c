package dev.lockstep.jvm;

import dev.lockstep.rules.Patience;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Threads that wait at a gate, as the kernel knows them. The end of the block lets them go. */
final class KernelThreads implements AutoCloseable {

  private static final Patience PATIENCE = Patience.configured();

  private final CountDownLatch gate = new CountDownLatch(1);
  private final Queue<KernelTask> tasks = new ConcurrentLinkedQueue<>();

  /** Starts so many, and waits until each waits. */
  KernelThreads(int count) {
    KernelTask.requireLinux();
    List<Thread> threads =
        IntStream.range(0, count)
            .mapToObj(i -> Thread.ofPlatform().daemon().start(this::announceAndWait))
            .toList();
    PATIENCE.until("all threads to be known", () -> tasks.size() == count);
    PATIENCE.until(
        "all threads to wait",
        () -> threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
  }

  private void announceAndWait() {
    tasks.add(KernelTask.thisThread());
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<KernelTask> tasks() {
    return List.copyOf(tasks);
  }

  @Override
  public void close() {
    gate.countDown();
  }
}
