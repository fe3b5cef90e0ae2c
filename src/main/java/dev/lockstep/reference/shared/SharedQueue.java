package dev.lockstep.reference.shared;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.reference.calls.Waits;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.values.Codec;
import dev.lockstep.reference.values.Passenger;
import dev.lockstep.reference.values.Passengers;
import dev.lockstep.reference.values.Ticket;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A queue of objects between processes: each is encoded by who puts it, and decoded by who gets.
 */
public final class SharedQueue<T extends @Nullable Object>
    implements Queue<T>, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  private final transient MessageQueue messages;
  private transient volatile boolean closed;

  /** A queue over these messages. */
  public SharedQueue(MessageQueue messages) {
    this.messages = messages;
  }

  @Override
  public void put(T item) throws InterruptedException {
    messages.put(encoded(item));
  }

  @Override
  public void put(T item, Duration timeout) throws InterruptedException {
    if (!messages.put(encoded(item), timeout)) {
      throw full(timeout);
    }
  }

  @Override
  public void putNoWait(T item) {
    if (!messages.putNoWait(encoded(item))) {
      throw full(Duration.ZERO);
    }
  }

  private byte[] encoded(T item) {
    requireOpen();
    return Codec.encode(item);
  }

  private QueueFullException full(Duration waited) {
    return new QueueFullException(
        "the queue is full: it holds "
            + messages.limit()
            + " items, and nobody took one within "
            + Waits.millis(waited)
            + " ms. Get some, wait longer, or make it larger.");
  }

  @Override
  public T get() throws InterruptedException {
    requireOpen();
    return messages.get(SharedQueue.<T>decoder()).item();
  }

  @Override
  public T get(Duration timeout) throws InterruptedException {
    requireOpen();
    return itemOf(messages.get(timeout, SharedQueue.<T>decoder()), timeout);
  }

  @Override
  public T getNoWait() {
    requireOpen();
    return itemOf(messages.getNoWait(SharedQueue.<T>decoder()), Duration.ZERO);
  }

  /** An item that was taken out; it may be null. */
  private record Taken<T extends @Nullable Object>(T item) {}

  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> Function<byte[], Taken<T>> decoder() {
    return message -> new Taken<>((T) Codec.decode(message));
  }

  private static <T extends @Nullable Object> T itemOf(@Nullable Taken<T> taken, Duration waited) {
    if (taken == null) {
      throw new QueueEmptyException(
          "the queue is empty: nobody put anything within " + Waits.millis(waited) + " ms.");
    }
    return taken.item();
  }

  @Override
  public int size() {
    return messages.size();
  }

  @Override
  public boolean isEmpty() {
    return messages.isEmpty();
  }

  @Override
  public boolean isFull() {
    return messages.isFull();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "the queue is closed in this process: close it after its last use here.");
    }
  }

  @Override
  public String title() {
    return "Queue";
  }

  @Override
  public Ticket ticket() {
    return Ticket.of(Opener.class, messages.path());
  }

  /** Opens it in another process. */
  private static final class Opener implements Ticket.Opener {
    @Override
    public Object open(List<String> details) {
      return new SharedQueue<>(MessageQueue.open(details.getFirst()));
    }
  }

  private Object writeReplace() {
    return Passengers.board(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a queue is never written as itself");
  }
}
