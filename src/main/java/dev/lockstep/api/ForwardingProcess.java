package dev.lockstep.api;

import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A process that forwards everything to another one; a subclass changes what it wants changed. */
public abstract class ForwardingProcess implements Process, Serializable {

  private static final long serialVersionUID = 1;

  /**
   * Where everything goes. When this object travels to the child, what is written here has to stand
   * for the child's own process there; the reference's processes see to that themselves.
   */
  @SuppressWarnings("serial")
  private final Process delegate;

  /** A process that forwards to this one. */
  protected ForwardingProcess(Process delegate) {
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
  public OptionalLong pid() {
    return delegate.pid();
  }

  @Override
  public OptionalInt exitCode() {
    return delegate.exitCode();
  }

  @Override
  public void terminate() {
    delegate.terminate();
  }

  @Override
  public void kill() {
    delegate.kill();
  }

  @Override
  public void close() {
    delegate.close();
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return delegate.onExit().thenApply(ended -> this);
  }

  @Override
  public String toString() {
    return "process " + name();
  }
}
