package dev.lockstep.reference.threads;

import dev.lockstep.api.Queue;
import java.time.Duration;
import java.util.LinkedList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue over {@link ReentrantLock}: a list that only its holder touches. Those that wait for room
 * and those that wait for an item sleep in places of their own, so that a change wakes one who can
 * use it, and not all.
 *
 * <p>A {@code LinkedBlockingQueue} would not do: it takes no null, it cannot be closed while others
 * wait in it, and it refuses whoever was interrupted before.
 */
final class ConcurrentQueue<T extends @Nullable Object> implements Queue<T> {

  private final int maxSize;
  private final LinkedList<T> items = new LinkedList<>(); // which can hold null
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition roomCame = lock.newCondition();
  private final Condition itemCame = lock.newCondition();
  private boolean closed;

  ConcurrentQueue(int maxSize) {
    this.maxSize = maxSize;
  }

  @Override
  public void put(T item) throws InterruptedException {
    lock.lock();
    try {
      while (isFull() && !closed) {
        roomCame.await();
      }
      putNoWait(item);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void put(T item, Duration timeout) throws InterruptedException {
    TimeLimit limit = new TimeLimit(timeout);
    lock.lock();
    try {
      while (isFull() && !closed && !limit.isOver()) {
        limit.waitFor(roomCame);
      }
      putNoWait(item);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void putNoWait(T item) {
    lock.lock();
    try {
      requireOpen();
      if (isFull()) {
        throw Refusal.full(size());
      }
      items.addLast(item);
      itemCame.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T get() throws InterruptedException {
    lock.lock();
    try {
      while (isEmpty() && !closed) {
        itemCame.await();
      }
      return getNoWait();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T get(Duration timeout) throws InterruptedException {
    TimeLimit limit = new TimeLimit(timeout);
    lock.lock();
    try {
      while (isEmpty() && !closed && !limit.isOver()) {
        limit.waitFor(itemCame);
      }
      return getNoWait();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T getNoWait() {
    lock.lock();
    try {
      requireOpen();
      if (isEmpty()) {
        throw Refusal.empty();
      }
      T item = items.removeFirst();
      roomCame.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int size() {
    lock.lock();
    try {
      return items.size();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean isFull() {
    return maxSize > 0 && size() >= maxSize;
  }

  /** Those that wait in it are told, too. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      roomCame.signalAll();
      itemCame.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw Refusal.closed();
    }
  }
}
