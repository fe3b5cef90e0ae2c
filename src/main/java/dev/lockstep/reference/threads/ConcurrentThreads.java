package dev.lockstep.reference.threads;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Threading;
import org.jspecify.annotations.Nullable;

/** Threads made elsewhere, with the locks and queues of {@code java.util.concurrent}. */
public final class ConcurrentThreads extends ForwardingThreading {

  /** With these threads. */
  public ConcurrentThreads(Threading threads) {
    super(threads);
  }

  @Override
  public Lock lock() {
    return new ConcurrentLock();
  }

  @Override
  public Lock reentrantLock() {
    return new ConcurrentReentrantLock();
  }

  @Override
  public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return new ConcurrentQueue<>(maxSize);
  }
}
