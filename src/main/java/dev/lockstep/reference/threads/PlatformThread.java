package dev.lockstep.reference.threads;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.api.Thread;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;

/** A thread with Python's manners over one of Java's. */
final class PlatformThread implements Thread {

  private final Target target;
  private final Arguments arguments;
  private final java.lang.Thread thread;
  private volatile String name;
  private boolean started;

  /** A thread that is to be started. */
  PlatformThread(Target target, Arguments arguments, String name, boolean daemon) {
    this.target = target;
    this.arguments = arguments;
    this.thread = java.lang.Thread.ofPlatform().name(name).daemon(daemon).unstarted(this::execute);
    this.name = name;
  }

  /** What stands for a thread that somebody else has started. */
  PlatformThread(java.lang.Thread thread, String name) {
    this.target = ignored -> {};
    this.arguments = Arguments.NONE;
    this.thread = thread;
    this.name = name;
    this.started = true;
  }

  private void execute() {
    KnownThreads.begins(this);
    try {
      run();
    } catch (Throwable e) {
      report(e);
    } finally {
      KnownThreads.remove(this);
    }
  }

  /** It ends this thread only; the program goes on, and whoever joins learns nothing of it. */
  private void report(Throwable thrown) {
    UncaughtExceptionHandler handler = java.lang.Thread.getDefaultUncaughtExceptionHandler();
    if (handler == null) {
      print("Exception in thread " + name(), thrown);
      return;
    }
    try {
      handler.uncaughtException(thread, thrown);
    } catch (Throwable e) {
      print("Exception in thread " + name(), thrown);
      print("Exception in the handler of uncaught exceptions, which was to report that", e);
    }
  }

  private static void print(String what, Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    System.err.print(what + ":\n" + text); // in one piece
  }

  @Override
  public synchronized void start() {
    if (started) {
      throw new IllegalStateException(
          "threads can only be started once: " + name() + " was. Make a new thread instead.");
    }
    KnownThreads.add(this);
    try {
      thread.start();
      started = true;
    } finally {
      if (!started) {
        KnownThreads.remove(this);
      }
    }
  }

  @Override
  public void run() throws Exception {
    target.call(arguments);
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
    if (standsFor(java.lang.Thread.currentThread())) {
      throw new IllegalStateException(
          "cannot join current thread: " + name() + " would wait for itself for ever.");
    }
  }

  /** Whether this is the object of that thread. */
  boolean standsFor(java.lang.Thread other) {
    return thread == other;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void setName(String name) {
    this.name = name;
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

  @Override
  public String toString() {
    return "thread " + name();
  }
}
