package dev.lockstep.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes what another one makes, by forwarding everything to it; a subclass changes what it wants
 * changed.
 */
public abstract class ForwardingMultiprocessing implements Multiprocessing {

  private final Multiprocessing delegate;

  /** Forwards to this one. */
  protected ForwardingMultiprocessing(Multiprocessing delegate) {
    this.delegate = delegate;
  }

  @Override
  public Process process(TaskOptions options) {
    return delegate.process(options);
  }

  @Override
  public Process currentProcess() {
    return delegate.currentProcess();
  }

  @Override
  public Optional<Process> parentProcess() {
    return delegate.parentProcess();
  }

  @Override
  public List<Process> activeChildren() {
    return delegate.activeChildren();
  }

  @Override
  public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return delegate.queue(maxSize);
  }

  @Override
  public Pipe pipe(boolean duplex) {
    return delegate.pipe(duplex);
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
  public Semaphore semaphore(int permits) {
    return delegate.semaphore(permits);
  }

  @Override
  public Semaphore boundedSemaphore(int permits) {
    return delegate.boundedSemaphore(permits);
  }

  @Override
  public Pool pool(PoolOptions options) {
    return delegate.pool(options);
  }

  @Override
  public Manager manager() {
    return delegate.manager();
  }
}
