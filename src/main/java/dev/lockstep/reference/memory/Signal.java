package dev.lockstep.reference.memory;

import java.util.function.BooleanSupplier;

/**
 * Lets processes wait until a condition holds that others bring about: a word with a bit that says
 * that somebody waits, and a counter above it.
 *
 * <p>Who waits sets the bit and only then looks at the condition; who changes something looks at
 * the bit afterwards. So one of the two sees the other.
 */
final class Signal {

  private static final int SOMEBODY_WAITS = 1;
  private static final int NEXT = 2;

  /** About as long as falling asleep and waking up would take. */
  private static final long SPIN_NANOS = 20_000;

  private final SharedMemory memory;
  private final int offset;

  /** The signal in the word at this place. */
  Signal(SharedMemory memory, int offset) {
    this.memory = memory;
    this.offset = offset;
  }

  /** Waits until the condition holds or the time is over, and says whether it holds. */
  boolean await(BooleanSupplier condition, Deadline deadline) throws InterruptedException {
    if (condition.getAsBoolean() || !deadline.isOver() && spin(condition)) {
      return true;
    }
    while (true) {
      deadline.throwIfInterrupted();
      int seen = announce();
      if (condition.getAsBoolean()) {
        return true;
      }
      if (deadline.isOver()) {
        return false;
      }
      memory.waiting().await(memory.bytes(), offset, seen, deadline.left());
    }
  }

  private static boolean spin(BooleanSupplier condition) {
    long end = System.nanoTime() + SPIN_NANOS;
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.yield(); // who is waited for may need this very CPU
    }
    return false;
  }

  private int announce() {
    int seen = (int) SharedMemory.INT.getVolatile(memory.bytes(), offset);
    while ((seen & SOMEBODY_WAITS) == 0
        && !SharedMemory.INT.compareAndSet(memory.bytes(), offset, seen, seen | SOMEBODY_WAITS)) {
      seen = (int) SharedMemory.INT.getVolatile(memory.bytes(), offset);
    }
    return seen | SOMEBODY_WAITS;
  }

  /** Wakes all who wait, after something has changed. */
  void send() {
    int seen = (int) SharedMemory.INT.getVolatile(memory.bytes(), offset);
    while ((seen & SOMEBODY_WAITS) != 0) {
      if (SharedMemory.INT.compareAndSet(
          memory.bytes(), offset, seen, (seen & ~SOMEBODY_WAITS) + NEXT)) {
        memory.waiting().wake(memory.bytes(), offset, true);
        return;
      }
      seen = (int) SharedMemory.INT.getVolatile(memory.bytes(), offset);
    }
  }
}
