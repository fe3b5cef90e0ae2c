package dev.lockstep.api;

import java.time.Duration;

/** A thread that forwards everything to another one; a subclass changes what it wants changed. */
public abstract class ForwardingThread implements Thread {

  private final Thread delegate;

  /** Forwards to this one. */
  protected ForwardingThread(Thread delegate) {
    this.delegate = delegate;
  }

  @Override
  public void start() {
    delegate.start();
  }

  @Override
  public void run() throws Exception {
    delegate.run();
  }

  @Override
  public void join() throws InterruptedException {
    delegate.join();
  }

  @Override
  public boolean join(Duration timeout) throws InterruptedException {
    return delegate.join(timeout);
  }

  @Override
  public String name() {
    return delegate.name();
  }

  @Override
  public void setName(String name) {
    delegate.setName(name);
  }

  @Override
  public boolean isDaemon() {
    return delegate.isDaemon();
  }

  @Override
  public void setDaemon(boolean daemon) {
    delegate.setDaemon(daemon);
  }

  @Override
  public boolean isAlive() {
    return delegate.isAlive();
  }

  @Override
  public String toString() {
    return "thread " + name();
  }
}
