package dev.lockstep.reference;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
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
    put(item, Slices.FOR_EVER);
  }

  @Override
  public void put(T item, Duration timeout) throws InterruptedException {
    Slices slices = new Slices(timeout);
    while (true) {
      long slice = slices.next();
      try {
        open().put(item, slice);
        return;
      } catch (QueueFullException e) {
        slices.throwIfOver(e);
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
    return get(Slices.FOR_EVER);
  }

  @Override
  public T get(Duration timeout) throws InterruptedException {
    Slices slices = new Slices(timeout);
    while (true) {
      long slice = slices.next();
      try {
        return open().get(slice);
      } catch (QueueEmptyException e) {
        slices.throwIfOver(e);
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
