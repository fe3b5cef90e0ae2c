package dev.lockstep.reference.memory;

/**
 * How far producers or consumers have come, in one word that is written whole: how many messages,
 * and how many bytes. So there is no moment at which one of the two is wrong, and a process that
 * dies leaves nothing to repair. Both numbers wrap around.
 */
final class Positions {

  /** The lower bits are the bytes, the upper ones the messages. */
  static final int BYTES_BITS = 36;

  private static final long BYTES_MASK = (1L << BYTES_BITS) - 1;
  private static final long MESSAGES_MASK = (1L << Long.SIZE - BYTES_BITS) - 1;

  private Positions() {}

  static long bytes(long position) {
    return position & BYTES_MASK;
  }

  /** The position behind one more message that takes so much room. */
  static long next(long position, long room) {
    long messages = (position >>> BYTES_BITS) + 1 << BYTES_BITS;
    return messages | position + room & BYTES_MASK;
  }

  static int messagesBetween(long head, long tail) {
    return (int) ((tail >>> BYTES_BITS) - (head >>> BYTES_BITS) & MESSAGES_MASK);
  }

  static long bytesBetween(long head, long tail) {
    return tail - head & BYTES_MASK;
  }
}
