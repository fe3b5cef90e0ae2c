package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Threading;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference, whose queues a mutant alters, those of processes and of threads. */
abstract class AlteredQueues extends AlteredProcesses {

  /** How the reference makes a queue. */
  protected interface Maker {

    /** One of at most this size, or without limit. */
    <T extends @Nullable Object> Queue<T> queue(int maxSize);
  }

  /** What the mutant makes of a queue that is to be made. */
  protected <T extends @Nullable Object> Queue<T> alterQueue(Maker real, int maxSize) {
    return alter(real.<T>queue(maxSize));
  }

  /** What the mutant makes of a queue that the reference made. */
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return queue;
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return super.multiprocessing().map(Altered::new);
  }

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(AlteredOfThreads::new);
  }

  private final class Altered extends ForwardingMultiprocessing {

    private final Multiprocessing processes;

    Altered(Multiprocessing processes) {
      super(processes);
      this.processes = processes;
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
      return alterQueue(processes::queue, maxSize);
    }
  }

  private final class AlteredOfThreads extends ForwardingThreading {

    private final Threading threads;

    AlteredOfThreads(Threading threads) {
      super(threads);
      this.threads = threads;
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
      return alterQueue(threads::queue, maxSize);
    }
  }

  /**
   * A queue that does as the right one; a mutant overrides what it does wrong. It travels to
   * children, and the right one in it by itself.
   */
  protected abstract static class WrongQueue<T extends @Nullable Object>
      implements Queue<T>, Serializable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Queue<T> right;

    protected WrongQueue(Queue<T> right) {
      this.right = right;
    }

    @Override
    public void put(T item) throws InterruptedException {
      right.put(item);
    }

    @Override
    public void put(T item, Duration timeout) throws InterruptedException {
      right.put(item, timeout);
    }

    @Override
    public void putNoWait(T item) {
      right.putNoWait(item);
    }

    @Override
    public T get() throws InterruptedException {
      return right.get();
    }

    @Override
    public T get(Duration timeout) throws InterruptedException {
      return right.get(timeout);
    }

    @Override
    public T getNoWait() {
      return right.getNoWait();
    }

    @Override
    public int size() {
      return right.size();
    }

    @Override
    public boolean isEmpty() {
      return right.isEmpty();
    }

    @Override
    public boolean isFull() {
      return right.isFull();
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
