package dev.lockstep.reference.threads;

import dev.lockstep.api.Queue;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A queue over {@link LinkedBlockingQueue}. Since that takes no null, each item travels in an
 * envelope. Who waits in it when it is closed is not told, and goes on waiting.
 */
final class ConcurrentQueue<T extends @Nullable Object> implements Queue<T> {

  private record Envelope<T extends @Nullable Object>(T item) {}

  private final LinkedBlockingQueue<Envelope<T>> envelopes;
  private volatile boolean closed;

  ConcurrentQueue(int maxSize) {
    envelopes = new LinkedBlockingQueue<>(maxSize > 0 ? maxSize : Integer.MAX_VALUE);
  }

  @Override
  public void put(T item) throws InterruptedException {
    open().put(new Envelope<>(item));
  }

  @Override
  public void put(T item, Duration timeout) throws InterruptedException {
    requireRoom(open().offer(new Envelope<>(item), nanos(timeout), TimeUnit.NANOSECONDS));
  }

  @Override
  public void putNoWait(T item) {
    requireRoom(open().offer(new Envelope<>(item)));
  }

  private void requireRoom(boolean found) {
    if (!found) {
      throw Refusal.full(size());
    }
  }

  @Override
  public T get() throws InterruptedException {
    return open().take().item();
  }

  @Override
  public T get(Duration timeout) throws InterruptedException {
    return itemIn(open().poll(nanos(timeout), TimeUnit.NANOSECONDS));
  }

  @Override
  public T getNoWait() {
    return itemIn(open().poll());
  }

  private static <T extends @Nullable Object> T itemIn(@Nullable Envelope<T> envelope) {
    if (envelope == null) {
      throw Refusal.empty();
    }
    return envelope.item();
  }

  private static long nanos(Duration timeout) {
    return TimeUnit.NANOSECONDS.convert(timeout); // the longest possible, if it is too long
  }

  @Override
  public int size() {
    return envelopes.size();
  }

  @Override
  public boolean isEmpty() {
    return envelopes.isEmpty();
  }

  @Override
  public boolean isFull() {
    return envelopes.remainingCapacity() == 0;
  }

  @Override
  public void close() {
    closed = true;
  }

  private LinkedBlockingQueue<Envelope<T>> open() {
    if (closed) {
      throw Refusal.closed();
    }
    return envelopes;
  }
}
