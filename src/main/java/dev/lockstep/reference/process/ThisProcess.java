package dev.lockstep.reference.process;

import dev.lockstep.api.Process;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The process that this JVM is: the main one, or a child of ours. A child is told who it is before
 * its target is called.
 */
public final class ThisProcess implements Process {

  private static volatile ThisProcess current = new ThisProcess("MainProcess", false, null);

  private volatile String name;
  private final boolean daemon;
  private final @Nullable Process parent;

  private ThisProcess(String name, boolean daemon, @Nullable Process parent) {
    this.name = name;
    this.daemon = daemon;
    this.parent = parent;
  }

  /** The process that asks. */
  public static ThisProcess get() {
    return current;
  }

  /** In a child: takes on the identity that the parent gave. */
  static void become(Identity identity, long parentPid) {
    Process parent = new ProcessElsewhere(identity.parentName(), parentPid, false);
    current = new ThisProcess(identity.name(), identity.daemon(), parent);
  }

  /** Which process it is, for messages. */
  public String describe() {
    return name + " (pid " + ProcessHandle.current().pid() + ")";
  }

  /** Who started it; nobody of ours, if it is the main process. */
  public Optional<Process> parent() {
    return Optional.ofNullable(parent);
  }

  /** What the default names of children begin with (PROC-07). */
  String childPrefix() {
    return parent == null ? "Process-" : name + ":";
  }

  @Override
  public void start() {
    throw new IllegalStateException(
        "cannot start a process twice: " + name + " is this process and runs already.");
  }

  @Override
  public void run() {
    throw new IllegalStateException("cannot run " + name + " again: it is this process.");
  }

  @Override
  public void join() {
    throw ProcessElsewhere.notAChild("join", name);
  }

  @Override
  public boolean join(Duration timeout) {
    throw ProcessElsewhere.notAChild("join", name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void setName(String name) {
    this.name = name;
  }

  @Override
  public boolean isDaemon() {
    return daemon;
  }

  @Override
  public void setDaemon(boolean daemon) {
    throw new IllegalStateException(
        "process has already started: set daemon on " + name + " before start().");
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(ProcessHandle.current().pid());
  }

  @Override
  public OptionalInt exitCode() {
    return OptionalInt.empty();
  }

  @Override
  public void terminate() {
    throw ProcessElsewhere.notAChild("terminate", name);
  }

  @Override
  public void kill() {
    throw ProcessElsewhere.notAChild("kill", name);
  }

  @Override
  public void close() {
    throw new IllegalStateException("cannot close " + name + ": it is this process and runs.");
  }

  @Override
  public CompletableFuture<Process> onExit() {
    throw ProcessElsewhere.notAChild("await", name);
  }

  /** Written in place of the process that is being started; read as the process that reads it. */
  record Marker() implements Serializable {
    private Object readResolve() {
      return get();
    }
  }
}
