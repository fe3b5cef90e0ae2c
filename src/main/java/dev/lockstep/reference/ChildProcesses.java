package dev.lockstep.reference;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes child processes and knows those that run. */
final class ChildProcesses implements Multiprocessing {

  private final StartMethod startMethod;
  private final AtomicInteger made = new AtomicInteger();
  private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();

  ChildProcesses(StartMethod startMethod) {
    this.startMethod = startMethod;
  }

  @Override
  public Process process(TaskOptions options) {
    int number = made.incrementAndGet(); // a given name uses up a number, too, as in Python
    String name = options.name().orElse(ThisProcess.get().childPrefix() + number);
    boolean daemon = options.daemon().orElse(ThisProcess.get().isDaemon());
    return new ChildProcess(this, options, name, daemon);
  }

  @Override
  public Process currentProcess() {
    return ThisProcess.get();
  }

  @Override
  public Optional<Process> parentProcess() {
    return ThisProcess.get().parent();
  }

  @Override
  public List<Process> activeChildren() {
    return running.stream().filter(ChildProcess::runs).map(Process.class::cast).toList();
  }

  StartMethod startMethod() {
    return startMethod;
  }

  /** Notes a child that was started, until it has ended. */
  void started(ChildProcess child) {
    running.add(child);
    child.onExit().thenRun(() -> running.remove(child));
  }
}
