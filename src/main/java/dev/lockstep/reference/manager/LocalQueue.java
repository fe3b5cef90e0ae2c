package dev.lockstep.reference.manager;

import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import java.util.LinkedList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue in a manager's server, between the threads there that serve its clients. */
final class LocalQueue<T extends @Nullable Object> implements RemoteQueue.Served<T> {

  private final int limit;
  private final LinkedList<T> items = new LinkedList<>(); // which can hold null

  LocalQueue(int limit) {
    this.limit = limit;
  }

  @Override
  public synchronized void put(T item, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (isFull()) {
      if (!awaitChange(end)) {
        throw new QueueFullException("the queue is full: it holds " + limit + " items.");
      }
    }
    items.add(item);
    notifyAll();
  }

  @Override
  public synchronized T get(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (items.isEmpty()) {
      if (!awaitChange(end)) {
        throw new QueueEmptyException("the queue is empty: nobody put anything in time.");
      }
    }
    T item = items.removeFirst();
    notifyAll();
    return item;
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
  public synchronized boolean isFull() {
    return limit > 0 && items.size() >= limit;
  }
}
