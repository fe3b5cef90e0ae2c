package dev.lockstep.reference.manager;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.reference.memory.Deadline;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A manager's queue. Long waits are made of short ones, so that an interrupt is noticed, and so
 * that the server does not wait for ever on behalf of somebody who has died.
 */
final class RemoteQueue<T extends @Nullable Object> implements Queue<T>, Serializable {

  private static final long serialVersionUID = 1;

  /** What the server's queue does; so a call has plain arguments only. */
  interface Served<T extends @Nullable Object> {

    void put(T item, long nanos) throws InterruptedException;

    T get(long nanos) throws InterruptedException;

    int size();

    boolean isFull();
  }

  private final RemoteObject object;
  private transient @Nullable Served<T> there;
  private transient volatile boolean closed;

  RemoteQueue(RemoteObject object) {
    this.object = object;
  }

  @SuppressWarnings("unchecked")
  private Served<T> there() {
    Served<T> proxy = there;
    if (proxy == null) {
      proxy = (Served<T>) object.as(Served.class);
      there = proxy;
    }
    return proxy;
  }

  @Override
  public void put(T item) throws InterruptedException {
    put(item, Deadline.NONE);
  }

  @Override
  public void put(T item, Duration timeout) throws InterruptedException {
    put(item, Deadline.in(timeout));
  }

  private void put(T item, Deadline deadline) throws InterruptedException {
    while (true) {
      long slice = deadline.nextSlice();
      try {
        open().put(item, slice);
        return;
      } catch (QueueFullException e) {
        if (deadline.isOver()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void putNoWait(T item) {
    try {
      open().put(item, 0);
    } catch (InterruptedException e) {
      throw notHere(e);
    }
  }

  @Override
  public T get() throws InterruptedException {
    return get(Deadline.NONE);
  }

  @Override
  public T get(Duration timeout) throws InterruptedException {
    return get(Deadline.in(timeout));
  }

  private T get(Deadline deadline) throws InterruptedException {
    while (true) {
      long slice = deadline.nextSlice();
      try {
        return open().get(slice);
      } catch (QueueEmptyException e) {
        if (deadline.isOver()) {
          throw e;
        }
      }
    }
  }

  @Override
  public T getNoWait() {
    try {
      return open().get(0);
    } catch (InterruptedException e) {
      throw notHere(e);
    }
  }

  private static AssertionError notHere(InterruptedException e) {
    return new AssertionError("nobody interrupts the server, nor a call that is being made", e);
  }

  private Served<T> open() {
    if (closed) {
      throw new IllegalStateException(
          "the queue is closed in this process: close it after its last use here.");
    }
    return there();
  }

  @Override
  public int size() {
    return there().size();
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean isFull() {
    return there().isFull();
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RemoteQueue<?> queue && object.equals(queue.object);
  }

  @Override
  public int hashCode() {
    return object.hashCode();
  }

  @Override
  public String toString() {
    return object.describe("queue");
  }
}
