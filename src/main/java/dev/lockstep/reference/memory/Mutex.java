package dev.lockstep.reference.memory;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Mutual exclusion between processes, in one word of shared memory: 0 if it is free, else the
 * number of the process that took it, with a bit for "others wait" and one for "the one before died
 * with it".
 *
 * <p>It has no owner in the sense that anybody may release it. But if the process that took it
 * dies, the next one takes it over.
 */
public final class Mutex {

  private static final int WAITERS = 1 << 31;
  private static final int PREDECESSOR_DIED = 1 << 30;
  private static final int HOLDER = (1 << Participants.NUMBER_BITS) - 1;
  private static final int SPINS = 100;

  /** How long who waits believes that the holder lives, without looking. */
  static final long PATIENCE_NANOS = 20_000_000;

  private final SharedMemory memory;
  private final Participants participants;
  private final int offset;
  private final int self;

  /** The mutex in the word at this place. */
  Mutex(SharedMemory memory, Participants participants, int offset) {
    this.memory = memory;
    this.participants = participants;
    this.offset = offset;
    this.self = participants.number();
  }

  /** A new mutex in a memory of its own. */
  public static Mutex create(Waiting waiting) {
    return alone(SharedMemory.create(waiting, Integer.BYTES));
  }

  /**
   * The mutex that another process has made.
   *
   * @throws SharedMemoryException if that process has ended
   */
  public static Mutex open(String path) {
    return alone(SharedMemory.open(path));
  }

  private static Mutex alone(SharedMemory memory) {
    return new Mutex(memory, new Participants(memory), SharedMemory.USERS_PART);
  }

  /** Where other processes can open it, as long as this object is in use. */
  public String path() {
    return memory.path();
  }

  /** Acquires it as soon as it is free, or its holder has died. */
  public void acquire() throws InterruptedException {
    acquire(Deadline.NONE);
  }

  /** Acquires a mutex that is never held for long, whether or not the caller is interrupted. */
  void acquireUninterruptibly() {
    try {
      acquire(Deadline.UNINTERRUPTED);
    } catch (InterruptedException e) {
      throw new AssertionError("this wait takes no notice of interrupts", e);
    }
  }

  /** Acquires it within this time, and says whether it did. */
  public boolean acquire(Duration timeout) throws InterruptedException {
    return isFreeAndAcquired() || acquire(Deadline.in(timeout));
  }

  /** Acquires it if it is free, or if its holder has died. */
  public boolean tryAcquire() {
    return isFreeAndAcquired() || takeOver(memory.bytes(), word(), self);
  }

  private boolean isFreeAndAcquired() {
    return SharedMemory.INT.compareAndSet(memory.bytes(), offset, 0, self);
  }

  /**
   * Acquires a mutex that is never held for long, also if there is no time left: who does not want
   * to wait for a message can still wait for what others do without waiting themselves.
   */
  boolean acquireSoon(Deadline deadline) throws InterruptedException {
    return isFreeAndAcquired() || acquire(deadline.withGrace());
  }

  boolean acquire(Deadline deadline) throws InterruptedException {
    return isFreeAndAcquired()
        || acquireSpinning(memory.bytes())
        || acquireWaiting(memory.bytes(), deadline);
  }

  /** Most are held for less than the time that a process needs to fall asleep and wake up. */
  private boolean acquireSpinning(ByteBuffer bytes) {
    for (int i = 0; i < SPINS; i++) {
      Thread.onSpinWait();
      if ((int) SharedMemory.INT.getOpaque(bytes, offset) == 0
          && SharedMemory.INT.compareAndSet(bytes, offset, 0, self)) {
        return true;
      }
    }
    return false;
  }

  private boolean acquireWaiting(ByteBuffer bytes, Deadline deadline) throws InterruptedException {
    int mine = self;
    long suspicious = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      int seen = word();
      if (seen == 0) {
        if (SharedMemory.INT.compareAndSet(bytes, offset, 0, mine)) {
          return true;
        }
      } else if (deadline.isOver()) {
        return takeOver(bytes, seen, mine);
      } else if (System.nanoTime() > suspicious) {
        if (takeOver(bytes, seen, mine)) {
          return true;
        }
        suspicious = System.nanoTime() + PATIENCE_NANOS;
      } else if ((seen & WAITERS) != 0
          || SharedMemory.INT.compareAndSet(bytes, offset, seen, seen | WAITERS)) {
        mine = self | WAITERS; // others may wait, too: who has slept cannot know
        memory.waiting().await(bytes, offset, seen | WAITERS, deadline.left());
        deadline.throwIfInterrupted();
      }
    }
  }

  private boolean takeOver(ByteBuffer bytes, int seen, int mine) {
    return seen != 0
        && !participants.lives(seen & HOLDER)
        && SharedMemory.INT.compareAndSet(
            bytes, offset, seen, mine | seen & WAITERS | PREDECESSOR_DIED);
  }

  /** Releases it, whoever took it; says whether it was held. */
  public boolean release() {
    ByteBuffer bytes = memory.bytes();
    int seen = (int) SharedMemory.INT.getAndSet(bytes, offset, 0);
    if ((seen & WAITERS) != 0) {
      memory.waiting().wake(bytes, offset, false);
    }
    return seen != 0;
  }

  /** Whether somebody holds it now. */
  public boolean isHeld() {
    return word() != 0;
  }

  /** Whether the present holder took it over from a process that died with it. */
  public boolean predecessorDied() {
    return (word() & PREDECESSOR_DIED) != 0;
  }

  private int word() {
    return (int) SharedMemory.INT.getVolatile(memory.bytes(), offset);
  }
}
