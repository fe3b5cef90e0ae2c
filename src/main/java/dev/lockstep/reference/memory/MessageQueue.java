package dev.lockstep.reference.memory;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A queue of messages between processes, in shared memory: any number of them may put and get.
 *
 * <p>One mutex is for those who put, another for those who get. A message is written first, and
 * then becomes visible by one store; it is read first, and then becomes invisible by one store. So
 * a process that is killed at any moment has either put or not, got or not, and its successor at
 * the mutex finds nothing to repair.
 */
public final class MessageQueue {

  /** Words that are in use by different processes stand on cache lines of their own. */
  private static final int LINE = 64;

  private static final int LIMIT = SharedMemory.USERS_PART;
  private static final int LOGARITHM = LIMIT + Integer.BYTES;
  private static final int PUTTING = LIMIT + LINE;
  private static final int GETTING = LIMIT + 2 * LINE;
  private static final int TAIL = LIMIT + 3 * LINE;
  private static final int HEAD = LIMIT + 4 * LINE;
  private static final int NOT_EMPTY = LIMIT + 5 * LINE;
  private static final int NOT_FULL = LIMIT + 6 * LINE;
  private static final int RING = 7 * LINE; // within the users' part

  private final SharedMemory memory;
  private final int limit;
  private final Ring ring;
  private final Mutex putting;
  private final Mutex getting;
  private final Signal notEmpty;
  private final Signal notFull;

  private MessageQueue(SharedMemory memory) {
    Participants participants = new Participants(memory);
    this.memory = memory;
    this.limit = (int) SharedMemory.INT.getVolatile(memory.bytes(), LIMIT);
    this.ring = new Ring(memory, LOGARITHM, RING);
    this.putting = new Mutex(memory, participants, PUTTING);
    this.getting = new Mutex(memory, participants, GETTING);
    this.notEmpty = new Signal(memory, NOT_EMPTY);
    this.notFull = new Signal(memory, NOT_FULL);
  }

  /** A new queue of at most so many messages; 0 or less means no limit. */
  public static MessageQueue create(Waiting waiting, int limit) {
    SharedMemory memory = SharedMemory.create(waiting, RING + Ring.extent(Ring.FIRST));
    SharedMemory.INT.setVolatile(memory.bytes(), LIMIT, Math.max(limit, 0));
    SharedMemory.INT.setVolatile(memory.bytes(), LOGARITHM, Ring.FIRST);
    return new MessageQueue(memory);
  }

  /**
   * The queue that another process has made.
   *
   * @throws SharedMemoryException if that process has ended
   */
  public static MessageQueue open(String path) {
    return new MessageQueue(SharedMemory.open(path));
  }

  /** Where other processes can open it, as long as this object is in use. */
  public String path() {
    return memory.path();
  }

  /** The limit, or 0. */
  public int limit() {
    return limit;
  }

  /** Puts a message in as soon as there is room. */
  public void put(byte[] message) throws InterruptedException {
    put(message, Deadline.NONE);
  }

  /** Puts a message in if there is room within this time, and says whether there was. */
  public boolean put(byte[] message, Duration timeout) throws InterruptedException {
    return put(message, Deadline.in(timeout));
  }

  /** Puts a message in if there is room now, and says whether there was. */
  public boolean putNoWait(byte[] message) {
    try {
      return put(message, Deadline.now());
    } catch (InterruptedException e) {
      throw new AssertionError("this takes no notice of interrupts", e);
    }
  }

  private boolean put(byte[] message, Deadline deadline) throws InterruptedException {
    do {
      if (!putting.acquireSoon(deadline)) {
        return false;
      }
      boolean room;
      try {
        room = !isFull();
        if (room) {
          append(message);
        }
      } finally {
        putting.release();
      }
      if (room) {
        notEmpty.send();
        return true;
      }
    } while (notFull.await(() -> !isFull(), deadline));
    return false;
  }

  private void append(byte[] message) {
    long room = Ring.room(message.length);
    long tail = tail();
    if (Positions.bytesBetween(head(), tail) + room > ring.size()) {
      grow(room);
    }
    ring.write(Positions.bytes(tail), message);
    SharedMemory.LONG.setVolatile(memory.bytes(), TAIL, Positions.next(tail, room));
  }

  private void grow(long room) {
    getting.acquireUninterruptibly();
    try {
      long head = head();
      ring.grow(Positions.bytes(head), Positions.bytesBetween(head, tail()), room);
    } finally {
      getting.release();
    }
  }

  /** Takes the first message out as soon as there is one. */
  public byte[] get() throws InterruptedException {
    byte[] message = get(Deadline.NONE, Function.identity());
    assert message != null : "without a deadline there is a message";
    return message;
  }

  /** Takes the first message out, or gives null if there was none within this time. */
  public byte @Nullable [] get(Duration timeout) throws InterruptedException {
    return get(Deadline.in(timeout), Function.identity());
  }

  /** What a reader made of the first message, or null if there was none within this time. */
  public <R> @Nullable R get(Duration timeout, Function<byte[], R> reader)
      throws InterruptedException {
    return get(Deadline.in(timeout), reader);
  }

  /**
   * What a reader makes of the first message, as soon as there is one. The message is still in the
   * queue while it is being read; so it is not lost if this process is killed meanwhile.
   */
  public <R> R get(Function<byte[], R> reader) throws InterruptedException {
    R result = get(Deadline.NONE, reader);
    assert result != null : "without a deadline there is a message";
    return result;
  }

  /** What a reader makes of the first message, or null if there is none now. */
  public <R> @Nullable R getNoWait(Function<byte[], R> reader) {
    try {
      return get(Deadline.now(), reader);
    } catch (InterruptedException e) {
      throw new AssertionError("this takes no notice of interrupts", e);
    }
  }

  private <R> @Nullable R get(Deadline deadline, Function<byte[], R> reader)
      throws InterruptedException {
    do {
      if (!getting.acquireSoon(deadline)) {
        return null;
      }
      try {
        if (!isEmpty()) {
          return removeFirst(reader);
        }
      } finally {
        getting.release();
        notFull.send();
      }
    } while (notEmpty.await(() -> !isEmpty(), deadline));
    return null;
  }

  private <R> R removeFirst(Function<byte[], R> reader) {
    long head = head();
    byte[] message = ring.read(Positions.bytes(head));
    try {
      return reader.apply(message);
    } finally {
      long next = Positions.next(head, Ring.room(message.length));
      SharedMemory.LONG.setVolatile(memory.bytes(), HEAD, next);
    }
  }

  /** How many messages are in it now. */
  public int size() {
    long head;
    long tail;
    do {
      head = head();
      tail = tail();
    } while (head != head());
    return Positions.messagesBetween(head, tail);
  }

  /** Whether there is no message in it now. */
  public boolean isEmpty() {
    return head() == tail();
  }

  /** Whether there is no room in it now. */
  public boolean isFull() {
    return limit > 0 && size() >= limit;
  }

  private long head() {
    return (long) SharedMemory.LONG.getVolatile(memory.bytes(), HEAD);
  }

  private long tail() {
    return (long) SharedMemory.LONG.getVolatile(memory.bytes(), TAIL);
  }
}
