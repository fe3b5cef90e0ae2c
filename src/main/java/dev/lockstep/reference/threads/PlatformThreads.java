package dev.lockstep.reference.threads;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Queue;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads that the operating system schedules.
 *
 * <p>As with Python's module {@code threading}, what is known of threads belongs to the process and
 * not to an object: all objects of this class know the same threads.
 */
public final class PlatformThreads implements Threading {

  /** Counts from 1, and names that are given use up no number (THR-09). */
  private static final AtomicInteger UNNAMED = new AtomicInteger();

  @Override
  public Thread thread(TaskOptions options) {
    String name = options.name().orElseGet(() -> "Thread-" + UNNAMED.incrementAndGet());
    boolean daemon = options.daemon().orElse(java.lang.Thread.currentThread().isDaemon());
    return new PlatformThread(options.target(), options.arguments(), name, daemon);
  }

  @Override
  public Thread currentThread() {
    return KnownThreads.current();
  }

  @Override
  public Thread mainThread() {
    return KnownThreads.MAIN;
  }

  @Override
  public List<Thread> enumerate() {
    return KnownThreads.living();
  }

  @Override
  public Lock lock() {
    return new SimpleLock();
  }

  @Override
  public Lock reentrantLock() {
    return new SimpleReentrantLock();
  }

  @Override
  public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return new SimpleQueue<>(maxSize);
  }
}
