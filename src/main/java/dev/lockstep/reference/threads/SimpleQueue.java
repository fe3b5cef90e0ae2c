package dev.lockstep.reference.threads;

import dev.lockstep.api.Queue;
import java.time.Duration;
import java.util.LinkedList;
import org.jspecify.annotations.Nullable;

/**
 * A queue between threads: a list that only one thread at a time may touch. Who cannot go on leaves
 * it to the others and sleeps, until any of them has changed something.
 *
 * <p>Every change wakes all that sleep. To wake one would not do: those that wait for an item and
 * those that wait for room sleep in the same place, and the wrong one might be woken.
 */
public final class SimpleQueue<T extends @Nullable Object> implements Queue<T> {

  private final int maxSize;
  private final LinkedList<T> items = new LinkedList<>(); // which can hold null
  private boolean closed;

  /** A queue of at most this size; 0 or less means no limit. */
  public SimpleQueue(int maxSize) {
    this.maxSize = maxSize;
  }

  @Override
  public synchronized void put(T item) throws InterruptedException {
    while (isFull() && !closed) {
      wait();
    }
    putNoWait(item);
  }

  @Override
  public synchronized void put(T item, Duration timeout) throws InterruptedException {
    TimeLimit limit = new TimeLimit(timeout);
    while (isFull() && !closed && !limit.isOver()) {
      limit.waitOn(this);
    }
    putNoWait(item);
  }

  @Override
  public synchronized void putNoWait(T item) {
    requireOpen();
    if (isFull()) {
      throw Refusal.full(size());
    }
    items.addLast(item);
    notifyAll();
  }

  @Override
  public synchronized T get() throws InterruptedException {
    while (isEmpty() && !closed) {
      wait();
    }
    return getNoWait();
  }

  @Override
  public synchronized T get(Duration timeout) throws InterruptedException {
    TimeLimit limit = new TimeLimit(timeout);
    while (isEmpty() && !closed && !limit.isOver()) {
      limit.waitOn(this);
    }
    return getNoWait();
  }

  @Override
  public synchronized T getNoWait() {
    requireOpen();
    if (isEmpty()) {
      throw Refusal.empty();
    }
    T item = items.removeFirst();
    notifyAll();
    return item;
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
    return maxSize > 0 && items.size() >= maxSize;
  }

  /** Those that wait in it are told, too. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private void requireOpen() {
    if (closed) {
      throw Refusal.closed();
    }
  }
}
