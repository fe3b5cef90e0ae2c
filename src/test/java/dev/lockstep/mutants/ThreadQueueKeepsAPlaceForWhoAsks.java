package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "who is told that a thread queue is not full has the place to itself",
    killedBy = "QueueExplorationRules.QUEUE_11_may_be_full_after_it_was_not")
public final class ThreadQueueKeepsAPlaceForWhoAsks extends AlteredThreads {

  @Override
  public Optional<Threading> threading() {
    return Optional.of(new Altered(real()));
  }

  private static final class Altered extends ForwardingThreading {

    Altered(Threading right) {
      super(right);
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
      return new Reserving<>(super.queue(maxSize));
    }
  }

  private record Asked(Thread by) {}

  private static final class Reserving<T extends @Nullable Object> implements Queue<T> {

    private final Queue<T> right;
    private @Nullable Asked asked;

    Reserving(Queue<T> right) {
      this.right = right;
    }

    @Override
    public synchronized boolean isFull() {
      if (asked == null && !right.isFull()) {
        asked = new Asked(Thread.currentThread());
      }
      return asked == null || asked.by() != Thread.currentThread();
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
    public void close() {
      right.close();
    }
  }
}
