package dev.lockstep.reference.process;

import dev.lockstep.api.Process;
import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A process that is no child of this one: a parent, or a sibling that was passed as an argument.
 * Its name and pid are known; only its parent can wait for it or end it.
 */
record ProcessElsewhere(String name, long number, boolean isDaemon)
    implements Process, Serializable {

  static IllegalStateException notAChild(String action, String name) {
    return new IllegalStateException(
        "can only "
            + action
            + " a child process: "
            + name
            + " is no child of pid "
            + ProcessHandle.current().pid()
            + ". Do it in the process that started it.");
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(number);
  }

  @Override
  public void start() {
    throw new IllegalStateException("cannot start a process twice: " + name + " runs elsewhere.");
  }

  @Override
  public void run() {
    throw notAChild("run", name);
  }

  @Override
  public void join() {
    throw notAChild("join", name);
  }

  @Override
  public boolean join(Duration timeout) {
    throw notAChild("join", name);
  }

  @Override
  public void setName(String name) {
    throw notAChild("rename", this.name);
  }

  @Override
  public void setDaemon(boolean daemon) {
    throw new IllegalStateException(
        "process has already started: set daemon on " + name + " before start().");
  }

  @Override
  public boolean isAlive() {
    throw notAChild("test", name);
  }

  @Override
  public OptionalInt exitCode() {
    throw notAChild("test", name);
  }

  @Override
  public void terminate() {
    throw notAChild("terminate", name);
  }

  @Override
  public void kill() {
    throw notAChild("kill", name);
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  @Override
  public CompletableFuture<Process> onExit() {
    throw notAChild("await", name);
  }
}
