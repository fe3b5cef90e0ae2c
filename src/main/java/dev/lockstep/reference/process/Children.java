package dev.lockstep.reference.process;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The child processes of this one: makes them, and knows those that run. */
public final class Children {

  private final StartMethod startMethod;
  private final AtomicInteger made = new AtomicInteger();
  private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();

  /** None yet. Each will get its JVM in this way. */
  public Children(StartMethod startMethod) {
    this.startMethod = startMethod;
  }

  /** Makes a child, which is not started. */
  public Process make(TaskOptions options) {
    int number = made.incrementAndGet(); // a given name uses up a number, too, as in Python
    String name = options.name().orElse(ThisProcess.get().childPrefix() + number);
    boolean daemon = options.daemon().orElse(ThisProcess.get().isDaemon());
    return new ChildProcess(this, options, name, daemon);
  }

  /** Those that were started and have not ended. */
  public List<Process> active() {
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
