package dev.lockstep.reference;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Semaphore;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.manager.ServerManager;
import dev.lockstep.reference.memory.Futex;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.Mutex;
import dev.lockstep.reference.memory.Permits;
import dev.lockstep.reference.memory.Waiting;
import dev.lockstep.reference.pipe.PipeConnection;
import dev.lockstep.reference.pool.ProcessPool;
import dev.lockstep.reference.process.Children;
import dev.lockstep.reference.process.StartMethod;
import dev.lockstep.reference.process.ThisProcess;
import dev.lockstep.reference.shared.SharedLock;
import dev.lockstep.reference.shared.SharedQueue;
import dev.lockstep.reference.shared.SharedReentrantLock;
import dev.lockstep.reference.shared.SharedSemaphore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes child processes, and what they share. */
final class ChildProcesses implements Multiprocessing {

  private final Children children;
  private final Waiting waiting;

  ChildProcesses(StartMethod startMethod, Waiting waiting) {
    this.children = new Children(startMethod);
    this.waiting = waiting;
  }

  @Override
  public Process process(TaskOptions options) {
    return children.make(options);
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
    return children.active();
  }

  @Override
  public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return new SharedQueue<>(MessageQueue.create(waiting, maxSize));
  }

  @Override
  public Pipe pipe(boolean duplex) {
    return PipeConnection.pipe(duplex, waiting instanceof Futex);
  }

  @Override
  public Lock lock() {
    return new SharedLock(Mutex.create(waiting));
  }

  @Override
  public Lock reentrantLock() {
    return new SharedReentrantLock(Mutex.create(waiting));
  }

  @Override
  public Semaphore semaphore(int permits) {
    return new SharedSemaphore(
        Permits.create(waiting, requireNotNegative(permits), Integer.MAX_VALUE));
  }

  @Override
  public Semaphore boundedSemaphore(int permits) {
    return new SharedSemaphore(Permits.create(waiting, requireNotNegative(permits), permits));
  }

  @Override
  public Pool pool(PoolOptions options) {
    return new ProcessPool(this, waiting, options);
  }

  @Override
  public Manager manager() {
    return new ServerManager(this, waiting);
  }

  private static int requireNotNegative(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException(
          "a semaphore begins with 0 permits or more, not with " + permits);
    }
    return permits;
  }
}
