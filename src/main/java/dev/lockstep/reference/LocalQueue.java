package dev.lockstep.reference;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import java.time.Duration;
import java.util.LinkedList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue between the threads of one process; a manager's server has them. */
final class LocalQueue<T extends @Nullable Object> implements Queue<T> {

  private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE / 2);

  private final int limit;
  private final LinkedList<T> items = new LinkedList<>(); // which can hold null

  LocalQueue(int limit) {
    this.limit = limit;
  }

  @Override
  public void put(T item) throws InterruptedException {
    put(item, FOR_EVER);
  }

  @Override
  public synchronized void put(T item, Duration timeout) throws InterruptedException {
    long end = endOf(timeout);
    while (isFull()) {
      if (!awaitChange(end)) {
        throw full();
      }
    }
    add(item);
  }

  @Override
  public synchronized void putNoWait(T item) {
    if (isFull()) {
      throw full();
    }
    add(item);
  }

  private void add(T item) {
    items.add(item);
    notifyAll();
  }

  private QueueFullException full() {
    return new QueueFullException("the queue is full: it holds " + limit + " items.");
  }

  @Override
  public T get() throws InterruptedException {
    return get(FOR_EVER);
  }

  @Override
  public synchronized T get(Duration timeout) throws InterruptedException {
    long end = endOf(timeout);
    while (isEmpty()) {
      if (!awaitChange(end)) {
        throw empty();
      }
    }
    return remove();
  }

  @Override
  public synchronized T getNoWait() {
    if (isEmpty()) {
      throw empty();
    }
    return remove();
  }

  private T remove() {
    T item = items.removeFirst();
    notifyAll();
    return item;
  }

  private static QueueEmptyException empty() {
    return new QueueEmptyException("the queue is empty: nobody put anything in time.");
  }

  private static long endOf(Duration timeout) {
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    return System.nanoTime() + Math.clamp(nanos, 0, Long.MAX_VALUE / 2);
  }

  /** False if there is no time left. */
  private boolean awaitChange(long end) throws InterruptedException {
    long left = end - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return left > 0;
  }

  @Override
  public synchronized int size() {
    return items.size();
  }

  @Override
  public synchronized boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public synchronized boolean isFull() {
    return limit > 0 && items.size() >= limit;
  }

  @Override
  public void close() {
    // Each process closes its own proxy; the queue goes with its manager.
  }
}
