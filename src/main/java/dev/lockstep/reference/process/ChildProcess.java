package dev.lockstep.reference.process;

import dev.lockstep.api.Process;
import dev.lockstep.api.StartException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.process.StartMethod.Life;
import dev.lockstep.reference.values.Passengers;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A child process as its parent holds it: new, then started, then ended, then perhaps closed.
 *
 * <p>An object of this class lives in the parent only. Sent to another process it becomes a {@link
 * ProcessElsewhere}, which knows the name and the pid but cannot be joined.
 */
final class ChildProcess implements Process, Serializable {

  private static final long serialVersionUID = 1;

  private final transient Children siblings;
  private final transient TaskOptions options;
  private transient String name;
  private transient boolean daemon;
  private transient @Nullable Thread starter; // who is in start(), if anybody
  private transient boolean closed;
  private transient Life life = Life.SHORT;
  private transient @Nullable ChildJvm jvm;

  ChildProcess(Children siblings, TaskOptions options, String name, boolean daemon) {
    this.siblings = siblings;
    this.options = options;
    this.name = name;
    this.daemon = daemon;
  }

  /** The same process, which is expected to live long: a server, or a worker. */
  static Process expectedToLiveLong(Process process) {
    if (process instanceof ChildProcess child) {
      child.life = Life.LONG;
    }
    return process;
  }

  /**
   * Long work is done outside the monitor, so that the process can be asked and killed meanwhile.
   */
  @Override
  public void start() {
    beginStart();
    try {
      Passengers.Boarded assignment = Passengers.collect(this::assignment);
      launch(assignment);
    } finally {
      endStart();
    }
  }

  private synchronized void beginStart() {
    requireNotClosed();
    if (jvm != null || starter != null) {
      throw new IllegalStateException(
          "cannot start a process twice: " + name + " was started. Make a new process instead.");
    }
    if (ThisProcess.get().isDaemon()) {
      throw new IllegalStateException(
          "daemonic processes are not allowed to have children: "
              + ThisProcess.get().name()
              + " is a daemon. Start "
              + name
              + " from a process that is none.");
    }
    if (EndOfProgram.hasBegun()) {
      throw tooLate();
    }
    starter = Thread.currentThread();
  }

  private synchronized void endStart() {
    starter = null;
  }

  /** Serialized before anything is started: what cannot travel is the caller's error. */
  private byte[] assignment() {
    Identity identity = new Identity(name(), isDaemon(), ThisProcess.get().name());
    return Assignment.of(identity, options).encode();
  }

  /** A child that could not be started takes nobody along. */
  private void launch(Passengers.Boarded assignment) {
    try {
      boolean shares = !assignment.passengers().isEmpty();
      ChildJvm child = launch(shares ? Life.LONG : life);
      siblings.started(this);
      child.assign(assignment);
    } catch (Throwable e) {
      assignment.passengers().leave();
      throw e;
    }
  }

  private ChildJvm launch(Life expected) {
    ChildJvm child;
    try {
      child = siblings.startMethod().take(expected);
    } catch (IOException e) {
      throw new StartException(
          "cannot start " + name() + ": no JVM could be started for it. " + e.getMessage(), e);
    }
    synchronized (this) {
      if (!EndOfProgram.awaitOrEnd(child, daemon)) {
        child.kill();
        throw tooLate();
      }
      jvm = child;
      return child;
    }
  }

  private StartException tooLate() {
    return new StartException(
        "cannot start "
            + name()
            + ": this program is ending. Start it before, or run its task here.");
  }

  @Override
  public void run() throws Exception {
    requireNotClosed();
    options.target().call(options.arguments());
  }

  @Override
  public void join() throws InterruptedException {
    ChildJvm child = startedChild("join");
    try {
      child.exited().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public boolean join(Duration timeout) throws InterruptedException {
    ChildJvm child = startedChild("join");
    try {
      child.exited().get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized ChildJvm startedChild(String action) {
    requireNotClosed();
    if (jvm == null) {
      throw new IllegalStateException(
          "can only " + action + " a started process: call start() on " + name + " first.");
    }
    return jvm;
  }

  @Override
  public synchronized String name() {
    return name;
  }

  @Override
  public synchronized void setName(String name) {
    this.name = Objects.requireNonNull(name, "a process needs a name");
  }

  @Override
  public synchronized boolean isDaemon() {
    requireNotClosed();
    return daemon;
  }

  @Override
  public synchronized void setDaemon(boolean daemon) {
    requireNotClosed();
    if (jvm != null || starter != null) {
      throw new IllegalStateException(
          "process has already started: set daemon on " + name + " before start().");
    }
    this.daemon = daemon;
  }

  @Override
  public synchronized boolean isAlive() {
    requireNotClosed();
    return runs();
  }

  /** The same, asked by those who do not care whether it was closed. */
  synchronized boolean runs() {
    return jvm != null && !jvm.exited().isDone();
  }

  @Override
  public synchronized OptionalLong pid() {
    requireNotClosed();
    return jvm == null ? OptionalLong.empty() : OptionalLong.of(jvm.pid());
  }

  @Override
  public synchronized OptionalInt exitCode() {
    requireNotClosed();
    return jvm == null || !jvm.exited().isDone()
        ? OptionalInt.empty()
        : OptionalInt.of(jvm.exited().join());
  }

  @Override
  public void terminate() {
    startedChild("terminate").terminate();
  }

  @Override
  public void kill() {
    startedChild("kill").kill();
  }

  @Override
  public synchronized void close() {
    if (!closed && isAlive()) {
      throw new IllegalStateException(
          "cannot close a process while it is still running: join " + name + " or end it first.");
    }
    closed = true;
  }

  private synchronized void requireNotClosed() {
    if (closed) {
      throw new IllegalStateException(
          "process object is closed: " + name + " can be asked no more.");
    }
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return startedChild("await").exited().thenApply(code -> this);
  }

  /** What another process gets in this object's place. */
  private synchronized Object writeReplace() throws ObjectStreamException {
    if (starter == Thread.currentThread()) {
      return new ThisProcess.Marker();
    }
    if (jvm == null) {
      throw new InvalidObjectException(
          "a process that was not started cannot be sent to another one: start " + name + " first");
    }
    return new ProcessElsewhere(name, jvm.pid(), daemon);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a child process is never written as itself");
  }
}
