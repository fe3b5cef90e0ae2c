package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Queue;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference, whose queues a mutant alters. */
abstract class AlteredQueues extends AlteredProcesses {

  /** What the mutant makes of a queue that is to be made. */
  protected <T extends @Nullable Object> Queue<T> alterQueue(int maxSize) {
    return alter(real().<T>queue(maxSize));
  }

  /** What the mutant makes of a queue that the reference made. */
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return queue;
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return super.multiprocessing().map(Altered::new);
  }

  private final class Altered extends ForwardingMultiprocessing {

    Altered(Multiprocessing processes) {
      super(processes);
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
      return alterQueue(maxSize);
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
