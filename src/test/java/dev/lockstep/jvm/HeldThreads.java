package dev.lockstep.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Patience;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** Threads that, once started, wait at a gate. The end of the {@code try} block lets them go. */
final class HeldThreads implements AutoCloseable {

  private static final Patience PATIENCE = Patience.configured();

  private final CountDownLatch begun;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Thread> threads;

  /** Makes so many; none is started. */
  HeldThreads(int count, ThreadFactory factory) {
    begun = new CountDownLatch(count);
    threads = Stream.generate(() -> factory.newThread(this::run)).limit(count).toList();
  }

  private void run() {
    begun.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Thread> threads() {
    return threads;
  }

  /** Starts all, and waits until each runs. */
  void start() {
    threads.forEach(Thread::start);
    PATIENCE.until("all threads to run", () -> begun.getCount() == 0);
  }

  /** Lets all go, and sees each one's {@code run} return. */
  void letGo() throws InterruptedException {
    gate.countDown();
    for (Thread thread : threads) {
      if (thread.getState() != Thread.State.NEW) {
        assertThat(thread.join(PATIENCE.signal())).as("whether %s ended", thread).isTrue();
      }
    }
  }

  @Override
  public void close() {
    gate.countDown();
  }
}
