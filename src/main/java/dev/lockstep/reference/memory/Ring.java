package dev.lockstep.reference.memory;

import java.nio.ByteBuffer;

/**
 * The bytes of a message queue: a ring whose size is a power of two, which can grow.
 *
 * <p>A ring that has grown lies behind the smaller one, so that what is in that one stays whole
 * until the step is done. The logarithm of the size is the only thing that says which one counts.
 */
final class Ring {

  /** The logarithm of the first ring's size in bytes. */
  static final int FIRST = 16;

  /** The logarithm of the greatest ring's size. */
  private static final int LAST = 29;

  /** Messages begin at multiples of this, so that a length never goes over the ring's end. */
  private static final int ALIGNMENT = Integer.BYTES;

  private final SharedMemory memory;
  private final int logarithmAt;
  private final int begin;

  /**
   * A ring.
   *
   * @param logarithmAt the place of the word with its size
   * @param begin its place within the users' part
   */
  Ring(SharedMemory memory, int logarithmAt, int begin) {
    this.memory = memory;
    this.logarithmAt = logarithmAt;
    this.begin = begin;
  }

  /** How much memory is needed up to the end of a ring of this size. */
  static int extent(int logarithm) {
    return (2 << logarithm) - (1 << FIRST);
  }

  /** How many bytes a message takes. */
  static long room(int length) {
    return (Integer.BYTES + (long) length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private int logarithm() {
    return (int) SharedMemory.INT.getVolatile(memory.bytes(), logarithmAt);
  }

  int size() {
    return 1 << logarithm();
  }

  private int start(int logarithm) {
    return SharedMemory.USERS_PART + begin + extent(logarithm - 1);
  }

  void write(long position, byte[] message) {
    int logarithm = logarithm();
    ByteBuffer bytes = visible(logarithm);
    int start = start(logarithm);
    int size = 1 << logarithm;
    int at = (int) position & size - 1;
    bytes.putInt(start + at, message.length);
    at = at + Integer.BYTES & size - 1;
    int first = Math.min(message.length, size - at);
    bytes.put(start + at, message, 0, first);
    bytes.put(start, message, first, message.length - first);
  }

  byte[] read(long position) {
    int logarithm = logarithm();
    ByteBuffer bytes = visible(logarithm);
    int start = start(logarithm);
    int size = 1 << logarithm;
    int at = (int) position & size - 1;
    byte[] message = new byte[bytes.getInt(start + at)];
    at = at + Integer.BYTES & size - 1;
    int first = Math.min(message.length, size - at);
    bytes.get(start + at, message, 0, first);
    bytes.get(start, message, first, message.length - first);
    return message;
  }

  private ByteBuffer visible(int logarithm) {
    memory.require(begin + extent(logarithm));
    return memory.bytes();
  }

  /**
   * Makes the ring so big that this much fits behind what is in it. Nobody may read or write
   * meanwhile.
   *
   * @throws SharedMemoryException if there is no such memory; the ring is as before
   */
  void grow(long head, long used, long more) {
    int old = logarithm();
    int logarithm = old;
    while (1L << logarithm < used + more) {
      logarithm++;
    }
    if (logarithm > LAST) {
      throw new SharedMemoryException(
          "there is no room for "
              + more
              + " bytes more: what is in a queue, or waits for its reader, can have "
              + (1 << LAST)
              + " bytes in all, and "
              + used
              + " are there. Send it in parts, get some items, or give the queue a limit.");
    }
    memory.enlarge(begin + extent(logarithm));
    copy(old, logarithm, (int) head, (int) used);
    SharedMemory.INT.setVolatile(memory.bytes(), logarithmAt, logarithm);
  }

  private void copy(int from, int to, int head, int used) {
    ByteBuffer source = memory.bytes().duplicate();
    for (int done = 0; done < used; ) {
      int in = head + done & (1 << from) - 1;
      int out = head + done & (1 << to) - 1;
      int length = Math.min(used - done, Math.min((1 << from) - in, (1 << to) - out));
      memory.bytes().put(start(to) + out, source, start(from) + in, length);
      done += length;
    }
  }
}
