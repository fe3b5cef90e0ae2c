package dev.lockstep.reference;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import java.time.Duration;

/** A thread with Python's manners over one of Java's. */
final class PlatformThread implements Thread {

  private final TaskOptions options;
  private final java.lang.Thread thread;
  private boolean started;

  PlatformThread(TaskOptions options, String name, boolean daemon) {
    this.options = options;
    this.thread = java.lang.Thread.ofPlatform().name(name).daemon(daemon).unstarted(this::execute);
  }

  private void execute() {
    try {
      run();
    } catch (Exception e) {
      System.err.println("Exception in thread " + name() + ":");
      e.printStackTrace();
    }
  }

  @Override
  public synchronized void start() {
    if (started) {
      throw new IllegalStateException(
          "threads can only be started once: " + name() + " was. Make a new thread instead.");
    }
    thread.start();
    started = true;
  }

  @Override
  public void run() throws Exception {
    options.target().call(options.arguments());
  }

  @Override
  public void join() throws InterruptedException {
    requireJoinable();
    thread.join();
  }

  @Override
  public boolean join(Duration timeout) throws InterruptedException {
    requireJoinable();
    return thread.join(timeout);
  }

  private synchronized void requireJoinable() {
    if (!started) {
      throw new IllegalStateException(
          "cannot join thread before it is started: call start() on " + name() + " first.");
    }
    if (thread == java.lang.Thread.currentThread()) {
      throw new IllegalStateException(
          "cannot join current thread: " + name() + " would wait for itself for ever.");
    }
  }

  @Override
  public String name() {
    return thread.getName();
  }

  @Override
  public void setName(String name) {
    thread.setName(name);
  }

  @Override
  public boolean isDaemon() {
    return thread.isDaemon();
  }

  @Override
  public synchronized void setDaemon(boolean daemon) {
    if (started) {
      throw new IllegalStateException(
          "cannot set daemon status of active thread: do it before start() of " + name() + ".");
    }
    thread.setDaemon(daemon);
  }

  @Override
  public boolean isAlive() {
    return thread.isAlive();
  }
}
