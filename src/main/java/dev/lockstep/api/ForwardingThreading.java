package dev.lockstep.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what another one makes, by forwarding everything to it; a subclass changes what it wants
 * changed.
 */
public abstract class ForwardingThreading implements Threading {

  private final Threading delegate;

  /** Forwards to this one. */
  protected ForwardingThreading(Threading delegate) {
    this.delegate = delegate;
  }

  @Override
  public Thread thread(TaskOptions options) {
    return delegate.thread(options);
  }

  @Override
  public Thread currentThread() {
    return delegate.currentThread();
  }

  @Override
  public Thread mainThread() {
    return delegate.mainThread();
  }

  @Override
  public List<Thread> enumerate() {
    return delegate.enumerate();
  }

  @Override
  public Lock lock() {
    return delegate.lock();
  }

  @Override
  public Lock reentrantLock() {
    return delegate.reentrantLock();
  }

  @Override
  public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return delegate.queue(maxSize);
  }
}
